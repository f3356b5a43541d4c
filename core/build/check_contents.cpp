// SPDX-License-Identifier: Apache-2.0
#include "build/check_looks.h"

#include <algorithm>
#include <array>

namespace slipway::build {

namespace {

constexpr qint64 largeMember = 10 << 20;

constexpr auto nativeEndings = std::to_array<QStringView>(
    {u".c", u".cc", u".cpp", u".cxx", u".pyx", u".rs", u".f", u".f90", u".cu", u".go"});
constexpr auto secretFiles = std::to_array<QStringView>({u".env", u".pypirc", u".netrc", u".git-credentials",
    u"id_rsa", u"id_dsa", u"id_ecdsa", u"id_ed25519", u".htpasswd"});
constexpr auto compiledEndings
    = std::to_array<QStringView>({u".pyc", u".pyo", u".pyd", u".swp", u".orig", u".rej"});
constexpr auto litterNames = std::to_array<QStringView>({u"__pycache__", u".DS_Store", u"Thumbs.db", u".tox",
    u".nox", u".venv", u".mypy_cache", u".pytest_cache", u".coverage"});

template <std::size_t Size>
bool endsWithAny(const QString &name, const std::array<QStringView, Size> &endings)
{
    return std::any_of(
        endings.begin(), endings.end(), [&](QStringView ending) { return name.endsWith(ending); });
}

template <std::size_t Size>
bool isAny(QStringView name, const std::array<QStringView, Size> &names)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// Keys and tokens that tests carry along are not secrets, when the repository has them too.
bool isTestMaterial(const CheckInput &input, const QString &path)
{
    const QStringList folders = path.split(u'/').first(path.count(u'/'));
    const bool inTests = std::any_of(folders.begin(), folders.end(), [](const QString &part) {
        return part == u"test" || part == u"tests" || part == u"testing" || part == u"fixtures"
            || part == u"examples";
    });
    return inTests && input.tree
        && std::any_of(input.tree->files.begin(), input.tree->files.end(),
            [&](const CommittedFile &file) { return file.path == path; });
}

struct Litter {
    QStringList secrets = {};
    QStringList perhaps = {}; ///< what looks like a secret, in material of tests
    QStringList junk = {};
};

void lookAtName(const SdistMember &member, const QString &path, Litter &litter)
{
    const QString name = path.section(u'/', -1);
    const QStringList parts = path.split(u'/');
    if (member.type == MemberType::File && isAny(name, secretFiles))
        litter.secrets.append(
            QStringLiteral("%1: a file that holds secrets by its name").arg(displayable(path)));
    else if (parts.contains(QStringLiteral(".git")))
        litter.secrets.append(QStringLiteral("%1: part of a repository's own files").arg(displayable(path)));
    else if (isAny(name, litterNames) || endsWithAny(name, compiledEndings))
        litter.junk.append(QStringLiteral("%1: left over from work").arg(displayable(path)));
    else if (member.size > largeMember)
        litter.junk.append(QStringLiteral("%1: %2").arg(displayable(path), humanSize(member.size)));
}

Litter litterIn(const CheckInput &input)
{
    Litter litter;
    for (const SdistMember &member : input.sdist->members)
        lookAtName(member, input.sdist->relative(member), litter);
    for (const ContentFinding &finding : input.sdist->contents.findings) {
        if (finding.kind != ContentKind::PrivateKey && finding.kind != ContentKind::Token)
            continue;
        const QString line = QStringLiteral("%1: %2").arg(displayable(finding.path), finding.what);
        (isTestMaterial(input, finding.path) ? litter.perhaps : litter.secrets).append(line);
    }
    return litter;
}

} // namespace

Finding lookAtSecrets(const CheckSubject &subject)
{
    if (!subject.input.sdist)
        return unread();
    const Litter litter = litterIn(subject.input);
    if (!litter.secrets.isEmpty())
        return found(QStringLiteral("The archive holds what must not be published."),
            QStringLiteral(
                "Take it out of the package, and replace the secret: consider it known from now on."),
            litter.secrets);
    if (!litter.perhaps.isEmpty())
        return found(QStringLiteral("Tests carry keys or tokens."),
            QStringLiteral("Make sure that they open nothing."), litter.perhaps + litter.junk, Grade::Warns);
    if (!litter.junk.isEmpty())
        return found(QStringLiteral("The archive holds litter or very large files."),
            QStringLiteral("Leave them out by .gitignore, MANIFEST.in or the backend's exclude list."),
            litter.junk, Grade::Warns);
    return passed(QStringLiteral("No secrets and no litter were found."));
}

Finding lookAtObfuscation(const CheckSubject &subject)
{
    if (!subject.input.sdist)
        return unread();
    QStringList files;
    for (const ContentFinding &finding : subject.input.sdist->contents.of(ContentKind::Obfuscated))
        files.append(QStringLiteral("%1: %2").arg(displayable(finding.path), finding.what));
    if (!files.isEmpty())
        return found(QStringLiteral("Files are obfuscated, and PyPI refuses such releases."),
            QStringLiteral("Publish the source, or use a private index."), files);
    return passed(QStringLiteral("No marks of PyArmor or SourceDefender."));
}

Finding lookAtNativeCode(const CheckSubject &subject)
{
    if (!subject.input.sdist)
        return unread();
    QStringList files;
    for (const SdistMember &member : subject.input.sdist->members) {
        const QString path = subject.input.sdist->relative(member);
        if (member.type == MemberType::File
            && (endsWithAny(path, nativeEndings) || path.section(u'/', -1) == u"Cargo.toml"))
            files.append(displayable(path));
    }
    for (const ContentFinding &finding : subject.input.sdist->contents.of(ContentKind::NativeExtension))
        files.append(QStringLiteral("%1: %2").arg(displayable(finding.path), finding.what));
    if (!files.isEmpty())
        return found(QStringLiteral("The package has native code: whoever installs it needs a compiler."),
            QStringLiteral("Offer wheels as well, with the stable interface (abi3) where that is possible."),
            files);
    return passed(QStringLiteral("Pure Python."));
}

} // namespace slipway::build
