# SPDX-License-Identifier: Apache-2.0
# Imports the package in its own environment, and proves that the file which was imported lies there.
# RELEASE PACKAGE VERSION MODULE LIMIT
enter
release=$ROOT/releases/$RELEASE
if release_is_sealed "$RELEASE"; then
    say already "$RELEASE"
    leave
fi
mkdir -p -- "$ROOT/.slipway/staging/$DEPLOYMENT/tmp" || die 70 "cannot make a scratch folder"
(
    cd "$ROOT/.slipway/staging/$DEPLOYMENT/tmp"
    env -i HOME=/nonexistent PATH="$release/bin:$PATH" LC_ALL=C.UTF-8 \
        timeout -k 10 "$LIMIT" "$release/bin/python" -I -B - "$PACKAGE" "$MODULE" "$release" 2>&1 9>&- <<'PYTHON'
import importlib
import importlib.metadata
import os
import sys

package, wanted, release = sys.argv[1:]
distribution = importlib.metadata.distribution(package)


def candidates():
    if wanted:
        return [wanted]
    found = []
    for file in distribution.files or []:
        parts = file.parts
        if not file.suffix in (".py", ".so") or parts[0].endswith((".dist-info", ".data")) or parts[0] == "..":
            continue
        name = parts[0] if len(parts) > 1 else parts[0].split(".")[0]
        if name.isidentifier() and name not in found:
            found.append(name)
    likely = package.lower().replace("-", "_").replace(".", "_")
    found.sort(key=lambda name: (name.lower() != likely, name.startswith("_"), name in ("tests", "test", "docs"), name))
    return found


names = candidates()
if not names:
    sys.exit("the package brings no module; name one in the target's setting \"module\"")
module = importlib.import_module(names[0])
place = getattr(module, "__file__", None) or list(module.__path__)[0]
inside = os.path.realpath(release) + os.sep
if not os.path.realpath(place).startswith(inside):
    sys.exit("%s was imported from %s, which is not in the release" % (names[0], place))
print("slipway: module=" + names[0])
print("slipway: imported=" + os.path.realpath(place)[len(inside):])
print("slipway: version=" + distribution.version)
PYTHON
) || die 65 "the release cannot be imported"
leave
