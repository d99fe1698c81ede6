"""The one place that decides where data may go: facts in, decision out."""

from jazari.core import Country, InvalidSetting, Law
from jazari.trust.records import Action, DataClass, Decision, Destination, TransferLaw


def may(action: Action, data_class: DataClass, destination: Destination, law: TransferLaw) -> Decision:
    """Whether data of `data_class` may go to `destination` by `action`.

    What no rule allows is refused. Laws: personal data abroad (09-08 in Morocco) and the levels of providers
    for sensitive data (05-20 in Morocco), as the pack writes them.
    """
    if destination.place == "node":
        return Decision(True, "stays", "the data stays on this node")
    if data_class == "open":
        return Decision(True, "open", "open data may go anywhere")
    if action == "publish" or destination.place == "public":
        return Decision(False, "not-open", f"{data_class} data may not be made public")
    if data_class == "internal":
        if destination.place == "national":
            return Decision(True, "national", "internal data may travel inside the country")
        return Decision(False, "internal-stays", "internal data stays in the country")
    if data_class == "personal":
        return _personal(destination, law)
    return _sensitive(destination, law)


def _personal(destination: Destination, law: TransferLaw) -> Decision:
    if destination.place == "national":
        return Decision(True, "national", "personal data may be processed inside the country")
    if destination.country in law.listed_countries:
        return Decision(
            True, law.transfer_law, f"law {law.transfer_law} lists {destination.country} as protecting enough"
        )
    if destination.authorised:
        return Decision(True, law.transfer_law, f"an authorisation under law {law.transfer_law} is recorded")
    return Decision(
        False,
        law.transfer_law,
        f"law {law.transfer_law} lets personal data go abroad only to listed countries or with an authorisation",
    )


def _sensitive(destination: Destination, law: TransferLaw) -> Decision:
    if destination.place != "national":
        return Decision(
            False, law.security_law, f"law {law.security_law} keeps sensitive data in the country"
        )
    # Level 1 is the stricter one: who holds it may take what level 2 may.
    if 1 <= destination.level <= law.sensitive_data_level:
        return Decision(
            True,
            law.security_law,
            f"the provider holds level {destination.level} under law {law.security_law}",
        )
    return Decision(
        False,
        law.security_law,
        f"law {law.security_law} asks a provider of level {law.sensitive_data_level} for sensitive data",
    )


def transfer_law(country: Country) -> TransferLaw:
    """What the country's pack says on data that travels. Raises InvalidSetting where it says nothing."""
    personal = _law_with(country, "listed_countries")
    security = _law_with(country, "sensitive_data_level")
    adequate = personal.parameters["listed_countries"]
    level = security.parameters["sensitive_data_level"]
    if not isinstance(adequate, tuple) or not isinstance(level, int):
        raise InvalidSetting(
            f"the pack {country.slug}: listed_countries must be a list of ISO codes and sensitive_data_level "
            "a whole number; correct law.toml"
        )
    return TransferLaw(country.iso, frozenset(adequate), personal.id, security.id, level)


def _law_with(country: Country, parameter: str) -> Law:
    for law in country.law.laws:
        if parameter in law.parameters:
            return law
    raise InvalidSetting(f"the pack {country.slug}: no law in law.toml has {parameter}; add the parameter")
