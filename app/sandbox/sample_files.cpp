// SPDX-License-Identifier: Apache-2.0
#include "sample_files.h"

namespace slipway::sandbox {

using namespace Qt::StringLiterals;

namespace {

constexpr auto pyproject = R"([build-system]
requires = ["setuptools>=61"]
build-backend = "setuptools.build_meta"

[project]
name = "shop"
version = "@version@"
description = "A very small shop, to try releases with"
readme = "README.md"
requires-python = ">=3.9"
license = {text = "Apache-2.0"}
authors = [{name = "Ada Example", email = "ada@example.org"}]
classifiers = [
    "Development Status :: 5 - Production/Stable",
    "License :: OSI Approved :: Apache Software License",
    "Programming Language :: Python :: 3",
]

[project.urls]
Homepage = "https://shop.example.org"

[tool.setuptools]
package-dir = {"" = "src"}
packages = ["shop"]
)";

constexpr auto readme = R"(# shop

A very small shop: a price list and a sum. It exists so that building, publishing, deploying and rolling
back can be tried without risk.

    python -m shop.health

says whether the shop is open.
)";

constexpr auto licence = R"(Copyright 2024 Ada Example

Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except in
compliance with the License. You may obtain a copy of the License at

    http://www.apache.org/licenses/LICENSE-2.0

Unless required by applicable law or agreed to in writing, software distributed under the License is
distributed on an "AS IS" BASIS, WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
See the License for the specific language governing permissions and limitations under the License.
)";

constexpr auto manifest = "include LICENSE\nrecursive-include tests *.py\n";

constexpr auto package = R"("""A very small shop."""

__version__ = "@version@"
)";

constexpr auto prices = R"("""What things cost, in cents."""

PRICES = {
    "rope": 1250,
    "anchor": 8900,
@more@}


def total(basket):
    """The sum of a basket: names and how many of each."""
    return sum(PRICES[name] * count for name, count in basket.items())
)";

constexpr auto health = R"("""Says whether the shop is open: python -m shop.health"""

import sys

from shop import __version__
from shop.prices import total


def main():
    """Exit status 0 when a basket can be paid for."""
    try:
        amount = total({"rope": 2, "anchor": 1})
    except KeyError as missing:
        print(f"shop {__version__} is closed: it has no price for {missing}")
        return 1
    print(f"shop {__version__} is open: two ropes and an anchor cost {amount / 100:.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
)";

constexpr auto test = R"(import unittest

from shop.prices import total


class TotalTest(unittest.TestCase):
    def test_adds_up_what_is_in_the_basket(self):
        self.assertEqual(total({"rope": 2}), 2500)


if __name__ == "__main__":
    unittest.main()
)";

QByteArray filled(const char *text, const QByteArray &version, const QByteArray &more = {})
{
    return QByteArray(text).replace("@version@", version).replace("@more@", more);
}

QList<SampleFile> filesOf(const QByteArray &version, const QByteArray &morePrices)
{
    return {{u"pyproject.toml"_s, filled(pyproject, version)}, {u"README.md"_s, readme},
        {u"LICENSE"_s, licence}, {u"MANIFEST.in"_s, manifest},
        {u"src/shop/__init__.py"_s, filled(package, version)},
        {u"src/shop/prices.py"_s, filled(prices, version, morePrices)}, {u"src/shop/health.py"_s, health},
        {u"tests/test_prices.py"_s, test}};
}

/// The mistake that makes 1.2.0 unhealthy: somebody renamed what the health check buys.
QList<SampleFile> unhealthyFiles()
{
    auto files = filesOf("1.2.0", "    \"compass\": 4300,\n");
    for (auto &file : files) {
        if (file.path == u"src/shop/prices.py")
            file.text.replace("\"anchor\": 8900", "\"anchor-10kg\": 8900");
    }
    return files;
}

} // namespace

QList<SampleVersion> sampleVersions()
{
    return {{u"1.0.0"_s, u"Open the shop"_s, u"First release"_s, filesOf("1.0.0", {})},
        {u"1.1.0"_s, u"Sell compasses"_s, u"Compasses"_s, filesOf("1.1.0", "    \"compass\": 4300,\n")},
        {u"1.2.0"_s, u"Name anchors by their weight"_s, u"Anchors by weight"_s, unhealthyFiles()}};
}

} // namespace slipway::sandbox
