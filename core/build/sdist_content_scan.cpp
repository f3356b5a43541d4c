// SPDX-License-Identifier: Apache-2.0
#include "build/sdist_content_scan.h"

#include <QRegularExpression>
#include <array>

namespace slipway::build {

namespace {

constexpr qsizetype binaryProbe = 8 << 10;
constexpr qsizetype window = 512; // what a pattern may look at from its beginning
constexpr int mostAttempts = 1000; // at one pattern in one file

struct SecretPattern {
    ContentKind kind;
    const char *begins; ///< found first, byte by byte, because that is fast
    const char *pattern; ///< must match from there
    const char *what;
};

// The whole form of each, so that a text that speaks of tokens is not taken for one that holds one.
constexpr auto secretPatterns = std::to_array<SecretPattern>({
    {ContentKind::PrivateKey, "-----BEGIN ",
        R"(-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----(?:\s|\\n|\\r|["'+,])*(?:[A-Za-z-]+: [^\n]*\s+)*[A-Za-z0-9+/=]{40})",
        "a private key"},
    {ContentKind::Token, "pypi-AgE", R"(pypi-AgE[A-Za-z0-9_-]{60})", "a token of a package index"},
    {ContentKind::Token, "ghp_", R"(ghp_[A-Za-z0-9]{36}(?![A-Za-z0-9]))", "a GitHub token"},
    {ContentKind::Token, "gho_", R"(gho_[A-Za-z0-9]{36}(?![A-Za-z0-9]))", "a GitHub token"},
    {ContentKind::Token, "ghu_", R"(ghu_[A-Za-z0-9]{36}(?![A-Za-z0-9]))", "a GitHub token"},
    {ContentKind::Token, "ghs_", R"(ghs_[A-Za-z0-9]{36}(?![A-Za-z0-9]))", "a GitHub token"},
    {ContentKind::Token, "ghr_", R"(ghr_[A-Za-z0-9]{36}(?![A-Za-z0-9]))", "a GitHub token"},
    {ContentKind::Token, "github_pat_", R"(github_pat_[A-Za-z0-9_]{60})", "a GitHub token"},
    {ContentKind::Token, "glpat-", R"(glpat-[A-Za-z0-9_-]{20})", "a GitLab token"},
    {ContentKind::Token, "AKIA", R"(AKIA(?![0-9A-Z]{9}EXAMPLE)[0-9A-Z]{16}(?![0-9A-Za-z]))",
        "an AWS access key"},
    {ContentKind::Token, "xox", R"(xox[abprs]-[0-9]{8,}-[0-9A-Za-z-]{20})", "a Slack token"},
    {ContentKind::Token, "AIza", R"(AIza[0-9A-Za-z_-]{35}(?![0-9A-Za-z_-]))", "a Google API key"},
    {ContentKind::Token, "sk_live_", R"(sk_live_[0-9A-Za-z]{24})", "a Stripe key"},
    {ContentKind::Token, "npm_", R"(npm_[A-Za-z0-9]{36}(?![A-Za-z0-9]))", "an npm token"},
});

struct Mark {
    const char *text;
    const char *what;
};
constexpr auto obfuscators = std::to_array<Mark>({
    {"__pyarmor__(", "PyArmor"},
    {"from pytransform import", "PyArmor"},
    {"import pyarmor_runtime", "PyArmor"},
    {"from pyarmor_runtime", "PyArmor"},
    {"import sourcedefender", "SourceDefender"},
    {"from sourcedefender", "SourceDefender"},
    {"BEGIN SOURCEDEFENDER FILE", "SourceDefender"},
    {"BEGIN PYE FILE", "SourceDefender"},
});

bool matchesAt(const QRegularExpression &pattern, const QByteArray &text, qsizetype at)
{
    const QString piece = QString::fromLatin1(text.mid(at, window));
    return pattern
        .match(piece, 0, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption)
        .hasMatch();
}

const QRegularExpression &compiled(std::size_t index)
{
    static const auto all = [] {
        std::array<QRegularExpression, secretPatterns.size()> patterns;
        for (std::size_t i = 0; i < secretPatterns.size(); ++i)
            patterns[i].setPattern(QLatin1String(secretPatterns[i].pattern));
        return patterns;
    }();
    return all[index];
}

bool holds(const QByteArray &text, std::size_t index)
{
    const char *begins = secretPatterns[index].begins;
    qsizetype at = text.indexOf(begins);
    for (int attempt = 0; at >= 0 && attempt < mostAttempts; ++attempt) {
        if (matchesAt(compiled(index), text, at))
            return true;
        at = text.indexOf(begins, at + 1);
    }
    return false;
}

} // namespace

void ContentScan::begin(const QString &relativePath, qint64 size)
{
    m_path = relativePath;
    m_text.clear();
    m_looking = size <= largestFile && m_scanned + size <= mostText;
}

void ContentScan::add(QByteArrayView bytes)
{
    if (!m_looking)
        return;
    if (m_text.size() < binaryProbe && bytes.first(std::min(bytes.size(), binaryProbe)).contains('\0')) {
        m_looking = false;
        return;
    }
    m_text.append(bytes);
}

void ContentScan::end()
{
    if (!m_looking)
        return;
    m_scanned += m_text.size();
    if (m_text.startsWith("version https://git-lfs.github.com/spec/"))
        note(ContentKind::LfsPointer, {});
    lookForSecrets();
    lookForMarks();
    lookForVersion();
}

void ContentScan::note(ContentKind kind, const QString &what)
{
    if (m_contents.findings.size() < SdistContents::mostFindings)
        m_contents.findings.append({.kind = kind, .path = m_path, .what = what});
}

void ContentScan::lookForSecrets()
{
    for (std::size_t index = 0; index < secretPatterns.size(); ++index) {
        if (holds(m_text, index))
            note(secretPatterns[index].kind, QLatin1String(secretPatterns[index].what));
    }
}

void ContentScan::lookForMarks()
{
    const bool isPython = m_path.endsWith(u".py") || m_path.endsWith(u".pye");
    if (!isPython)
        return;
    for (const Mark &mark : obfuscators) {
        if (m_text.contains(mark.text)) {
            note(ContentKind::Obfuscated, QLatin1String(mark.what));
            break;
        }
    }
    if (m_path == u"setup.py" && m_text.contains("ext_modules"))
        note(ContentKind::NativeExtension, QStringLiteral("ext_modules"));
}

void ContentScan::lookForVersion()
{
    static const QRegularExpression assignment(
        QStringLiteral(R"(^__version__(?:\s*:\s*[\w.]+)?\s*=\s*[uU]?(["'])([^"'\n]{1,100})\1\s*(?:#.*)?$)"),
        QRegularExpression::MultilineOption);
    const qsizetype at = m_path.endsWith(u".py") ? m_text.indexOf("__version__") : -1;
    if (at < 0)
        return;
    constexpr qsizetype reach = 64 << 10;
    const auto match = assignment.match(QString::fromUtf8(m_text.mid(std::max<qsizetype>(at - 1, 0), reach)));
    if (match.hasMatch())
        note(ContentKind::DeclaredVersion, match.captured(2));
}

} // namespace slipway::build
