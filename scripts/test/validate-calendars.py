"""Asks libical (RFC 5545 and RFC 5546) and vobject whether the calendar files of a folder are right.

Prints one JSON line: {"passed": n, "failed": [sentences], "validators": [names]}. Exits 3 with a sentence
when libical cannot be loaded.
"""

import ctypes
import ctypes.util
import json
import pathlib
import sys

X_LIC_ERROR = "X-LIC-ERROR"


def load_libical():
    name = ctypes.util.find_library("ical") or "libical.so.3"
    library = ctypes.CDLL(name)
    library.icalparser_parse_string.restype = ctypes.c_void_p
    library.icalparser_parse_string.argtypes = [ctypes.c_char_p]
    library.icalrestriction_check.restype = ctypes.c_int
    library.icalrestriction_check.argtypes = [ctypes.c_void_p]
    library.icalcomponent_count_errors.restype = ctypes.c_int
    library.icalcomponent_count_errors.argtypes = [ctypes.c_void_p]
    library.icalcomponent_as_ical_string.restype = ctypes.c_char_p
    library.icalcomponent_as_ical_string.argtypes = [ctypes.c_void_p]
    library.icalcomponent_free.argtypes = [ctypes.c_void_p]
    return library


def libical_problems(library, data):
    component = library.icalparser_parse_string(data)
    if not component:
        return ["libical cannot read it"]
    is_right = library.icalrestriction_check(component) == 1
    errors = library.icalcomponent_count_errors(component)
    text = library.icalcomponent_as_ical_string(component).decode("utf-8")
    library.icalcomponent_free(component)
    if is_right and errors == 0 and X_LIC_ERROR not in text:
        return []
    said = [line for line in text.replace("\r\n ", "").split("\r\n") if line.startswith(X_LIC_ERROR)]
    return said or ["libical's icalrestriction_check refuses it"]


def vobject_problems(vobject, data):
    try:
        calendars = list(vobject.readComponents(data.decode("utf-8")))
        for calendar in calendars:
            calendar.validate(raiseException=True)
        return [] if len(calendars) == 1 else [f"vobject reads {len(calendars)} calendars"]
    except Exception as error:
        return [f"vobject: {error}"]


def main():
    try:
        library = load_libical()
    except OSError as error:
        print(f"libical could not be loaded: {error}", file=sys.stderr)
        return 3
    try:
        import vobject
    except ImportError:
        vobject = None
    passed, failed = 0, []
    for path in sorted(pathlib.Path(sys.argv[1]).glob("*.ics")):
        data = path.read_bytes()
        problems = libical_problems(library, data)
        if vobject:
            problems += vobject_problems(vobject, data)
        failed += [f"{path.name}: {problem}" for problem in problems]
        passed += 0 if problems else 1
    validators = ["libical", *(["vobject"] if vobject else [])]
    print(json.dumps({"passed": passed, "failed": failed, "validators": validators}))
    return 0


sys.exit(main())
