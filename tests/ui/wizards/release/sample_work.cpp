// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/wizards/release/sample_work.h"

namespace slipway::ui {

using namespace Qt::StringLiterals;

QList<SourceReference> sampleReferences()
{
    const QDateTime noon(QDate(2026, 5, 20), QTime(12, 0), Qt::UTC);
    return {{.name = u"v1.5.0"_s,
                .commit = QString(40, u'a'),
                .summary = u"Add the basket's new total, with a title that is long enough to be cut off"_s,
                .author = u"Ada"_s,
                .when = noon},
        {.name = u"v1.4.0"_s,
            .commit = QString(40, u'b'),
            .summary = u"Retry payments that time out"_s,
            .author = u"Grace"_s,
            .when = noon.addDays(-5),
            .release = u"1.4.0-b12"_s},
        {.name = u"v1.3.0"_s,
            .commit = QString(40, u'c'),
            .summary = u"Migrate orders"_s,
            .author = u"Ada"_s,
            .when = noon.addDays(-30),
            .movedFrom = QString(40, u'd')},
        {.kind = SourceKind::Branch,
            .name = u"main"_s,
            .commit = QString(40, u'e'),
            .summary = u"Begin the next one"_s,
            .author = u"Linus"_s,
            .when = noon.addSecs(3600)}};
}

DeliveryFacts sampleFacts()
{
    return {.package = u"shop"_s,
        .version = u"1.4.0"_s,
        .fileName = u"shop-1.4.0.tar.gz"_s,
        .size = 184'320,
        .sha256 = u"9b1cf0e3a4d27785bd20a51e6c9f4410d7781ef5a3312c5fb09e6dd8aa01e2c4"_s,
        .isArchived = true,
        .warnings = 1,
        .stores = {{.name = u"attic"_s, .address = u"/srv/attic"_s},
            {.name = u"vault"_s,
                .address = u"https://vault.example.org/python"_s,
                .isUsual = true,
                .hasIt = true}},
        .indexes = {{.name = u"testpypi"_s,
                        .address = u"https://test.pypi.org/legacy/"_s,
                        .isUsual = true,
                        .hasIt = true},
            {.name = u"pypi"_s, .address = u"https://upload.pypi.org/legacy/"_s, .isProduction = true},
            {.name = u"customers"_s,
                .address = u"https://packages.example.com/legacy/"_s,
                .isProduction = true,
                .comesAfter = u"pypi"_s}},
        .places = {u"store vault"_s, u"index testpypi"_s, u"hosts of staging"_s}};
}

ReleaseWays sampleWays()
{
    return {.stores = {{.name = u"attic"_s}, {.name = u"vault"_s, .isUsual = true}},
        .indexes = {{.name = u"testpypi"_s, .isUsual = true},
            {.name = u"pypi"_s, .isProduction = true, .comesAfter = u"testpypi"_s}},
        .environments = {u"staging"_s, u"production"_s}};
}

} // namespace slipway::ui
