// SPDX-License-Identifier: Apache-2.0
#include "build/interpreter_script.h"

namespace slipway::build {

// PEP 508 and 440 are judged by the library that pip itself uses. A requirement that is met is followed to
// what it requires in turn, as `build` does. hatchling asks for editables only to make editable installs, and
// Debian 12 has no such package; without it, sdists and wheels come out just the same.
const QLatin1StringView interpreterScript(R"python(
import importlib, importlib.metadata, json, os, re, sys

HARMLESS = {('hatchling', 'editables')}
PLUGIN = re.compile(r'^\[(setuptools\.|distutils\.|egg_info\.|hatch|poetry\.|flit|pdm\.)', re.MULTILINE)

request = json.load(sys.stdin)


def normal(name):
    return re.sub(r'[-_.]+', '-', name).lower()


def requirement_class():
    for home in ('packaging', 'pip._vendor.packaging', 'setuptools.extern.packaging'):
        try:
            return importlib.import_module(home + '.requirements').Requirement
        except ImportError:
            pass
    return None


# The library reads all of an archive's description where two lines of its head are enough.
def headline(distribution):
    text = distribution.read_text('METADATA') or distribution.read_text('PKG-INFO') or distribution.read_text('') or ''
    head = text.replace('\r\n', '\n').partition('\n\n')[0]
    fields = dict(re.findall(r'^(Name|Version):[ \t]*(.*?)[ \t]*$', head, re.MULTILINE))
    return fields.get('Name', ''), fields.get('Version', '')


def literal_strings(ast, node, names):
    if isinstance(node, ast.Name):
        node = names.get(node.id)
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [line.strip() for line in node.value.splitlines() if line.strip()]
    if isinstance(node, (ast.List, ast.Tuple)):
        return [e.value for e in node.elts if isinstance(e, ast.Constant) and isinstance(e.value, str)]
    return []


def setup_requires(text):
    if 'setup_requires' not in text:
        return []
    import ast
    try:
        tree = ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return []
    names, found = {}, []
    for node in ast.walk(tree):
        if isinstance(node, ast.Assign) and len(node.targets) == 1 and isinstance(node.targets[0], ast.Name):
            names[node.targets[0].id] = node.value
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            for keyword in node.keywords:
                if keyword.arg == 'setup_requires':
                    found += literal_strings(ast, keyword.value, names)
    return found


packages, versions, plugins = {}, {}, set()
for distribution in importlib.metadata.distributions():
    name, version = headline(distribution)
    key = normal(name)
    if not name or key in packages:
        continue
    packages[key], versions[key] = distribution, version
    if PLUGIN.search(distribution.read_text('entry_points.txt') or ''):
        plugins.add(key)

Requirement = requirement_class()
shortages, involved = [], set()


def meets(key, specifier):
    try:
        return key in versions and specifier.contains(versions[key], prereleases=True)
    except ValueError:
        return False


def check(text, by, extra):
    try:
        wanted = Requirement(text)
    except ValueError:
        shortages.append({'requirement': text, 'package': text, 'installed': '', 'by': by})
        return
    if wanted.marker and not wanted.marker.evaluate({'extra': extra}):
        return
    key = normal(wanted.name)
    if (by, key) in HARMLESS:
        return
    found = packages.get(key)
    if not meets(key, wanted.specifier):
        shortages.append({'requirement': text, 'package': key, 'installed': versions.get(key, ''), 'by': by})
        return
    extras = sorted(wanted.extras) or ['']
    if all((key, e) in involved for e in extras):
        return
    for e in [''] + extras:
        if (key, e) not in involved:
            involved.add((key, e))
            for inner in found.requires or []:
                check(inner, key, e)


scripted = setup_requires(request['setupScript'])
if Requirement:
    for text in request['requirements'] + scripted:
        check(text, '', '')

prefixes = {os.path.realpath(p) for p in (sys.prefix, sys.base_prefix, sys.exec_prefix)}
prefixes |= {sys.prefix, sys.base_prefix}
json.dump({
    'version': '.'.join(map(str, sys.version_info[:3])),
    'prefixes': sorted(p for p in prefixes if p != '/usr' and not p.startswith('/usr/')),
    'packages': versions,
    'plugins': sorted(plugins),
    'setupRequires': scripted,
    'shortages': shortages,
    'involved': sorted({key for key, extra in involved}),
    'judges': Requirement is not None,
}, sys.stdout)
)python");

} // namespace slipway::build
