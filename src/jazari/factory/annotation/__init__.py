"""People in the loop: campaigns in which they label, correct, judge and write, and the datasets these become."""

from jazari.factory.annotation.actions import Campaigns
from jazari.factory.annotation.api import router
from jazari.factory.annotation.commands import commands
from jazari.factory.annotation.entries import KINDS
from jazari.factory.annotation.pages import pages

__all__ = ["KINDS", "Campaigns", "commands", "pages", "router"]
