"""The two sides of a federation, as Flower runs them."""
