// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "deploy/host_link.h"

#include <QMap>
#include <QString>
#include <atomic>
#include <mutex>

namespace slipway::tests {

/// A host that is a folder of this computer: real scripts in a real shell. The plan's root folder stands for
/// the folder's; a command lives on when the one who started it dies, as it does over SSH.
class LocalLink final : public deploy::HostLink {
public:
    LocalLink(QString folder, QString root, QString shell)
        : m_folder(folder),
          m_root(root),
          m_shell(shell) { }

    Result<deploy::Output> run(const deploy::Request &request, std::stop_token stop) override;
    Result<> upload(const deploy::Upload &upload, std::stop_token stop) override;

private:
    QString m_folder; ///< what "/" is on this host
    QString m_root; ///< the path that is moved below it
    QString m_shell;
};

/// What goes wrong with one step on one host.
enum class Fault {
    None,
    Refuse, ///< no connection
    Hang, ///< never answers
    CutBefore, ///< the connection goes before the script begins
    CutAfter, ///< the script does its work, and the answer is lost
    BadExit, ///< something else than our script answers
};

/// Hosts below one folder, each with a folder of its own, and faults that a test asks for.
class LocalLinks final : public deploy::HostLinks {
public:
    LocalLinks(QString base, QString root) : m_base(std::move(base)), m_root(std::move(root)) { }

    Result<std::unique_ptr<deploy::HostLink>> connect(const QString &host, std::stop_token stop) override;

    /// Asked for each script: the host, the step's id and how often this step was seen on this host.
    std::function<Fault(const QString &host, const QString &step, int time)> fault = {};
    /// May change a script before it runs.
    std::function<QByteArray(const QString &host, QByteArray script)> mend = {};
    QString shell = QStringLiteral("/bin/sh");
    std::atomic<qint64> bytesSent = 0;
    std::atomic<int> scriptsRun = 0;

private:
    friend class FaultyLink;
    QString m_base;
    QString m_root;
    std::mutex m_mutex;
    QMap<QString, int> m_times;
};

} // namespace slipway::tests
