// SPDX-License-Identifier: Apache-2.0
#include "tests/ui/language/catalogue.h"

#include <QFile>
#include <QXmlStreamReader>

namespace slipway::ui {

using namespace Qt::StringLiterals;

namespace {

void readTranslation(QXmlStreamReader &xml, CatalogueEntry &entry)
{
    entry.isFinished = !xml.attributes().hasAttribute(u"type"_s);
    if (!entry.isPlural) {
        entry.translations = {xml.readElementText()};
        return;
    }
    while (xml.readNextStartElement())
        entry.translations.append(xml.readElementText());
}

CatalogueEntry readEntry(QXmlStreamReader &xml, const QString &context)
{
    CatalogueEntry entry{.context = context};
    entry.isPlural = xml.attributes().value(u"numerus"_s) == u"yes"_s;
    while (xml.readNextStartElement()) {
        if (xml.name() == u"source"_s)
            entry.source = xml.readElementText();
        else if (xml.name() == u"comment"_s)
            entry.comment = xml.readElementText();
        else if (xml.name() == u"translation"_s)
            readTranslation(xml, entry);
        else
            xml.skipCurrentElement();
    }
    return entry;
}

} // namespace

QList<CatalogueEntry> readCatalogue(const QString &file)
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return {};
    QList<CatalogueEntry> entries;
    QXmlStreamReader xml(&source);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"name"_s)
            context = xml.readElementText();
        else if (xml.name() == u"message"_s)
            entries.append(readEntry(xml, context));
    }
    return xml.hasError() ? QList<CatalogueEntry>() : entries;
}

QString catalogueFile(const QString &language)
{
    return u"%1/resources/translations/slipway_%2.ts"_s.arg(QStringLiteral(SLIPWAY_SOURCE_DIR), language);
}

} // namespace slipway::ui
