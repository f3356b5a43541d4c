// SPDX-License-Identifier: Apache-2.0
#include "build/interpreter_script.h"

namespace slipway::build {

// PEP 508 and 440 are judged by the library that pip itself uses. A requirement that is met is followed to what
// it requires in turn, as `build` does. hatchling asks for editables only to make editable installs, and
// Debian 12 has no such package; without it, sdists and wheels come out just the same.
const QLatin1StringView interpreterScript(R"python(
import ast, importlib, importlib.metadata, json, os, re, sys

HARMLESS = {('hatchling', 'editables')}
PLUGINS = ('setuptools.', 'distutils.', 'egg_info.', 'hatch', 'poetry.', 'flit', 'pdm.')

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


def literal_strings(node, names):
    if isinstance(node, ast.Name):
        node = names.get(node.id)
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return [line.strip() for line in node.value.splitlines() if line.strip()]
    if isinstance(node, (ast.List, ast.Tuple)):
        return [e.value for e in node.elts if isinstance(e, ast.Constant) and isinstance(e.value, str)]
    return []


def setup_requires(text):
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
                    found += literal_strings(keyword.value, names)
    return found


packages, plugins = {}, set()
for distribution in importlib.metadata.distributions():
    name = distribution.metadata['Name']
    if not name:
        continue
    key = normal(name)
    if key in packages:
        continue
    packages[key] = distribution
    if any(point.group.startswith(PLUGINS) for point in distribution.entry_points):
        plugins.add(key)

Requirement = requirement_class()
shortages, involved = [], set()


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
    if found is None or not wanted.specifier.contains(found.version, prereleases=True):
        version = found.version if found else ''
        shortages.append({'requirement': text, 'package': key, 'installed': version, 'by': by})
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
    'packages': {key: found.version or '' for key, found in packages.items()},
    'plugins': sorted(plugins),
    'setupRequires': scripted,
    'shortages': shortages,
    'involved': sorted({key for key, extra in involved}),
    'judges': Requirement is not None,
}, sys.stdout)
)python");

} // namespace slipway::build
