// SPDX-License-Identifier: Apache-2.0
#include "build/check_classifiers.h"

#include "build/check_looks.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

namespace slipway::build {

namespace {

constexpr qint64 largestList = 4 << 20;
constexpr int daysFresh = 90;

/// The version in the name of the package's "dist-info" folder is its date: "2023.4.18".
QDate dateOf(const QString &path)
{
    QDir folder = QFileInfo(path).dir();
    folder.cdUp();
    static const QRegularExpression version(
        QStringLiteral(R"(^trove_classifiers-(\d{4})\.(\d{1,2})\.(\d{1,2}))"));
    for (const QString &name :
        folder.entryList({QStringLiteral("trove_classifiers-*")}, QDir::Dirs | QDir::Files)) {
        const auto match = version.match(name);
        if (match.hasMatch())
            return QDate(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt());
    }
    return {};
}

QStringList stringsOf(const QString &text)
{
    static const QRegularExpression literal(QStringLiteral(R"re("([^"\\\n]*)")re"));
    QStringList strings;
    for (auto it = literal.globalMatch(text); it.hasNext();)
        strings.append(it.next().captured(1));
    return strings;
}

/// The text between `opening` after the variable's name and the `closing` that stands alone on a line.
QString bodyOf(const QString &text, const QString &variable, const QString &closing)
{
    const qsizetype at = text.indexOf(QLatin1Char('\n') + variable);
    const qsizetype begin = at < 0 ? -1 : text.indexOf(u'=', at);
    const qsizetype end = begin < 0 ? -1 : text.indexOf(QLatin1Char('\n') + closing, begin);
    return end < 0 ? QString() : text.mid(begin, end - begin);
}

struct Judgement {
    QStringList isPrivate = {};
    QStringList deprecated = {};
    QStringList unknown = {};
};

Judgement judge(const QStringList &classifiers, const ClassifierList &list)
{
    Judgement judgement;
    for (const QString &classifier : classifiers) {
        const QString shown = displayable(classifier);
        if (classifier.startsWith(u"Private ::"))
            judgement.isPrivate.append(shown);
        else if (list.deprecated.contains(classifier))
            judgement.deprecated.append(
                QStringLiteral("%1 (now: %2)")
                    .arg(shown, list.deprecated[classifier].join(QStringLiteral(", "))));
        else if (!list.known.isEmpty() && !list.known.contains(classifier))
            judgement.unknown.append(shown);
    }
    return judgement;
}

Finding unknownClassifiers(const QStringList &names, const ClassifierList &list, const QDateTime &now)
{
    // A list that has aged cannot know what was added since.
    const bool fresh = list.date.isValid() && now.isValid() && list.date.addDays(daysFresh) >= now.date();
    return found(
        QStringLiteral("Classifiers are not in the list of %1.")
            .arg(list.date.isValid() ? list.date.toString(Qt::ISODate) : QStringLiteral("unknown age")),
        QStringLiteral("Compare with pypi.org/classifiers; PyPI refuses a release with an unknown one."),
        names, fresh ? Grade::BlocksPublic : Grade::Warns);
}

} // namespace

Result<ClassifierList> ClassifierList::read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestList)
        return fail(
            Error(Errc::NotFound, QStringLiteral("the list of classifiers %1 cannot be read").arg(path))
                .hint(QStringLiteral("Install the package python3-trove-classifiers.")));
    const QString text = QString::fromUtf8(file.readAll());
    ClassifierList list;
    const QStringList sorted
        = stringsOf(bodyOf(text, QStringLiteral("sorted_classifiers"), QStringLiteral("]")));
    list.known = QSet<QString>(sorted.begin(), sorted.end());
    const QString deprecated = bodyOf(text, QStringLiteral("deprecated_classifiers"), QStringLiteral("}"));
    static const QRegularExpression row(QStringLiteral(R"re("([^"\\\n]*)"\s*:\s*\[([^\]]*)\])re"));
    for (auto it = row.globalMatch(deprecated); it.hasNext();) {
        const auto match = it.next();
        list.deprecated.insert(match.captured(1), stringsOf(match.captured(2)));
    }
    list.date = dateOf(path);
    if (list.known.isEmpty())
        return fail(Errc::Unsupported, QStringLiteral("%1 has another form than expected").arg(path));
    return list;
}

Finding lookAtClassifiers(const CheckSubject &subject)
{
    if (!subject.metadata)
        return withoutMetadata();
    const QStringList classifiers = subject.metadata->all(u"Classifier");
    if (classifiers.isEmpty())
        return passed(QStringLiteral("There are no classifiers."));
    const auto list = ClassifierList::read(subject.input.classifierFile);
    const Judgement judgement = judge(classifiers, list ? *list : ClassifierList());
    if (!judgement.isPrivate.isEmpty())
        return found(QStringLiteral("A \"Private ::\" classifier says that this must not be published."),
            QStringLiteral("PyPI refuses it, as intended. Remove it only if the package may be public."),
            judgement.isPrivate);
    if (!judgement.deprecated.isEmpty())
        return found(QStringLiteral("Classifiers are deprecated, and PyPI refuses them."),
            QStringLiteral("Use what takes their place."), judgement.deprecated);
    if (!list)
        return found(
            QStringLiteral("The classifiers were not compared, because the list of them is not here."),
            list.error().hint(), {}, Grade::Warns);
    if (!judgement.unknown.isEmpty())
        return unknownClassifiers(judgement.unknown, *list, subject.input.now);
    return passed(QStringLiteral("All %1 classifiers are known.").arg(classifiers.size()));
}

} // namespace slipway::build
