// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "build/check_table.h"

#include <QMap>

namespace slipway::build::test {

/// A release that passes all 27 checks, to be spoilt in one place by a test.
struct Scenario {
    QString fileName = QStringLiteral("demo-1.0.tar.gz");
    QByteArray root = QByteArrayLiteral("demo-1.0");
    QByteArray metadata
        = QByteArrayLiteral("Metadata-Version: 2.4\nName: demo\nVersion: 1.0\nSummary: A demonstration\n"
                            "Author-email: \"Doe, Jo\" <jo@example.org>, ann@example.org\n"
                            "Project-URL: Home, https://example.org/demo\n"
                            "License-Expression: MIT OR Apache-2.0\nLicense-File: LICENSE\n"
                            "Classifier: Programming Language :: Python :: 3\n"
                            "Requires-Dist: requests>=2\n"
                            "Description-Content-Type: text/markdown\n");
    QByteArray description = QByteArrayLiteral("# Demo\n\nA demonstration.\n");
    QMap<QByteArray, QByteArray> files = {
        {"pyproject.toml", "[build-system]\nrequires = [\"hatchling\"]\n"},
        {"LICENSE", "Do as you like.\n"},
        {"src/demo/__init__.py", "__version__ = \"1.0\"\n"},
        {"src/demo/table.json", "{}\n"},
        {"tests/test_demo.py", "import demo\n"},
    };
    QByteArray mode = QByteArrayLiteral("0000644");
    QByteArray uid = QByteArrayLiteral("0000000");
    QByteArray magic = QByteArray("ustar\00000", 8);
    QByteArray spoiltEnd = {}; ///< after the gzip stream
    bool hasMetadata = true;
    CheckInput facts = {};
    /// Changes the input after the archive was read and the tree listed.
    std::function<void(CheckInput &)> spoil = {};

    Scenario();
    /// Writes the archive, reads it, and puts all facts together. The commit has exactly `files`.
    [[nodiscard]] CheckInput input() const;
    [[nodiscard]] model::CheckResult result(int number) const;
};

/// Replaces one text of the scenario's metadata by another.
void replaceIn(QByteArray &text, const char *from, const char *to);

} // namespace slipway::build::test
