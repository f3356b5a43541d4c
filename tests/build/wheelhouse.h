// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "builder_fixture.h"
#include "task/child_process.h"

namespace slipway::build {

/// A folder of small archives made for a test.
class Wheelhouse {
public:
    explicit Wheelhouse(QString folder) : m_folder(std::move(folder)) { QDir().mkpath(m_folder); }

    [[nodiscard]] const QString &folder() const { return m_folder; }
    [[nodiscard]] QString path(const QString &name) const { return m_folder + u'/' + name; }

    /// A pure wheel with one module, which holds `module`.
    QString addWheel(const QString &name, const QString &version, const QStringList &metadata = {},
        const QString &module = QStringLiteral("answer = 42\n")) const
    {
        run(QStringLiteral(R"python(
import sys, zipfile
folder, name, version, module, *metadata = sys.argv[1:]
file = '%s/%s-%s-py3-none-any.whl' % (folder, name, version)
base = '%s-%s.dist-info/' % (name, version)
with zipfile.ZipFile(file, 'w') as wheel:
    wheel.writestr(name + '.py', module)
    wheel.writestr(base + 'METADATA', '\n'.join(
        ['Metadata-Version: 2.1', 'Name: ' + name, 'Version: ' + version] + metadata) + '\n')
    wheel.writestr(base + 'WHEEL', 'Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n')
    wheel.writestr(base + 'RECORD', ''.join(
        p + ',,\n' for p in (name + '.py', base + 'METADATA', base + 'WHEEL', base + 'RECORD')))
)python"),
            QStringList{m_folder, name, version, module} + metadata);
        return path(QStringLiteral("%1-%2-py3-none-any.whl").arg(name, version));
    }

    /// A source distribution whose build asks for `requirements`.
    QString addSdist(const QString &name, const QString &version, const QStringList &requirements,
        const QString &extraFile = {}) const
    {
        run(QStringLiteral(R"python(
import io, json, sys, tarfile
folder, name, version, extra, *requirements = sys.argv[1:]
root = '%s-%s' % (name, version)
files = {
    'PKG-INFO': 'Metadata-Version: 2.1\nName: %s\nVersion: %s\n' % (name, version),
    'pyproject.toml': '[build-system]\nrequires = %s\nbuild-backend = "smallbackend"\n' % json.dumps(requirements),
    name + '.py': '', **({extra: ''} if extra else {})}
with tarfile.open('%s/%s.tar.gz' % (folder, root), 'w:gz') as tar:
    for path, text in files.items():
        member = tarfile.TarInfo(root + '/' + path)
        member.size = len(text.encode())
        tar.addfile(member, io.BytesIO(text.encode()))
)python"),
            QStringList{m_folder, name, version, extraFile} + requirements);
        return path(QStringLiteral("%1-%2.tar.gz").arg(name, version));
    }

    /// A whole backend in one module, so that a test does not depend on the big ones.
    QString addBackend(const QStringList &metadata = {}, const QString &preamble = {}) const
    {
        return addWheel(QStringLiteral("smallbackend"), QStringLiteral("2.5"), metadata,
            preamble + QStringLiteral(R"python(
import io, os, tarfile

def build_sdist(folder, settings=None):
    with tarfile.open(folder + '/demo-1.2.0.tar.gz', 'w:gz') as tar:
        tar.addfile(tarfile.TarInfo('demo-1.2.0/PKG-INFO'), io.BytesIO())
    print('built by the small backend')
    return 'demo-1.2.0.tar.gz'

def prepare_metadata_for_build_wheel(folder, settings=None):
    if os.path.exists('broken.txt'):
        raise ValueError('this one is broken')
    metadata = open('PKG-INFO').read()
    name, version = (line.split(': ')[1] for line in metadata.splitlines()[1:3])
    os.mkdir('%s/%s-%s.dist-info' % (folder, name, version))
    open('%s/%s-%s.dist-info/METADATA' % (folder, name, version), 'w').write(metadata)
    return '%s-%s.dist-info' % (name, version)
)python"));
    }

private:
    static void run(const QString &script, const QStringList &arguments)
    {
        const auto outcome
            = task::runChild({.arguments = QStringList{QStringLiteral("/usr/bin/python3"),
                                               QStringLiteral("-I"), QStringLiteral("-c"), script}
                    + arguments});
        ASSERT_TRUE(outcome && outcome->succeeded()) << outcome->output.toStdString();
    }

    QString m_folder;
};

} // namespace slipway::build
