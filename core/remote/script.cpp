// SPDX-License-Identifier: Apache-2.0
#include "remote/script.h"

#include "base/digest.h"
#include "base/displayable.h"
#include "remote/script_texts.h"

#include <algorithm>
#include <array>

namespace slipway::remote {

namespace {

using namespace Qt::StringLiterals;

constexpr std::string_view preludeName = "prelude";
constexpr std::string_view leaseName = "lease";

bool isPart(std::string_view name)
{
    return name == preludeName || name == leaseName;
}

void append(QByteArray &text, std::string_view part)
{
    text.append(part.data(), static_cast<qsizetype>(part.size()));
}

Result<std::string_view> bodyOf(const QString &name)
{
    const std::string key = name.toStdString();
    const auto found = scriptTexts().find(key);
    if (found == scriptTexts().end() || isPart(key))
        return fail(Errc::NotFound, u"there is no script \"%1\""_s.arg(displayable(name)));
    return found->second;
}

bool isParameterName(const QString &name)
{
    // What the shell itself reads, and what the prelude sets.
    static constexpr auto taken = std::to_array<QLatin1StringView>({"PATH"_L1, "IFS"_L1, "ENV"_L1, "HOME"_L1,
        "LC_ALL"_L1, "LANG"_L1, "NL"_L1, "ENTERED"_L1, "CDPATH"_L1, "PYTHONPATH"_L1, "PYTHONHOME"_L1});
    const auto isGood
        = [](QChar c) { return (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'_'; };
    return !name.isEmpty() && name.front() >= u'A' && name.front() <= u'Z'
        && std::all_of(name.begin(), name.end(), isGood)
        && std::none_of(taken.begin(), taken.end(), [&](QLatin1StringView other) { return name == other; });
}

} // namespace

QByteArray quoted(const QString &text)
{
    QByteArray inner = text.toUtf8();
    inner.replace("'", "'\\''");
    return '\'' + inner + '\'';
}

Result<Script> Script::of(const QString &name, const Parameters &parameters)
{
    TRY(const std::string_view body, bodyOf(name));
    QByteArray text("slipway_main() {\n");
    append(text, scriptTexts().at(preludeName));
    for (const auto &[key, value] : parameters.asKeyValueRange()) {
        if (!isParameterName(key))
            return fail(Errc::InvalidInput, u"\"%1\" is no name for a parameter"_s.arg(displayable(key)));
        if (value.contains(QChar(u'\0')))
            return fail(Errc::InvalidInput, u"the parameter %1 has a NUL in it"_s.arg(key));
        text += key.toLatin1() + '=' + quoted(value) + '\n';
    }
    append(text, scriptTexts().at(leaseName));
    append(text, body);
    text += "}\nslipway_main </dev/null\n";
    return Script(name, text);
}

QByteArray importProof()
{
    constexpr std::string_view begin = "<<'PYTHON'\n";
    constexpr std::string_view end = "\nPYTHON\n";
    const std::string_view text = scriptTexts().at("prove-import");
    const std::size_t from = text.find(begin) + begin.size();
    QByteArray program;
    append(program, text.substr(from, text.find(end, from) + 1 - from));
    return program;
}

QStringList templateNames()
{
    QStringList names;
    for (const auto &[name, text] : scriptTexts()) {
        if (!isPart(name))
            names.append(QLatin1StringView(name.data(), static_cast<qsizetype>(name.size())));
    }
    return names;
}

Result<QString> templateDigest(const QString &name)
{
    TRY(const std::string_view body, bodyOf(name));
    QByteArray text;
    for (const std::string_view part : {scriptTexts().at(preludeName), scriptTexts().at(leaseName), body})
        append(text, part);
    return sha256Hex(text);
}

} // namespace slipway::remote
