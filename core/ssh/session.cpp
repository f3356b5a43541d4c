// SPDX-License-Identifier: Apache-2.0
#include "ssh/session.h"

#include "base/displayable.h"
#include "ssh/script_run.h"
#include "ssh/wire.h"

using namespace Qt::StringLiterals;

namespace slipway::ssh {

QString Output::ending() const
{
    if (!signal.isEmpty())
        return u"was ended by signal %1"_s.arg(signal);
    return exitCode == 0 ? u"succeeded"_s : u"ended with status %1"_s.arg(exitCode);
}

QString Output::lastWords(int lines) const
{
    const QByteArray &text = error.trimmed().isEmpty() ? out : error;
    QStringList all = displayableLines(QString::fromUtf8(text.trimmed())).split(u'\n');
    return all.mid(std::max<qsizetype>(0, all.size() - lines)).join(u'\n');
}

Session::Session(std::unique_ptr<Wire> wire, QString name, QString route)
    : m_wire(std::move(wire)),
      m_name(std::move(name)),
      m_route(std::move(route))
{
}

Session::~Session() = default;

Result<Output> Session::run(QByteArrayView script, const RunOptions &options, std::stop_token stop)
{
    return ScriptRun(*m_wire, options, std::move(stop)).perform(script);
}

const HostKey &Session::hostKey() const
{
    return m_wire->hostKey();
}

QString Session::methods() const
{
    QStringList names;
    for (const int method : {LIBSSH2_METHOD_KEX, LIBSSH2_METHOD_HOSTKEY, LIBSSH2_METHOD_CRYPT_CS}) {
        if (const char *name = libssh2_session_methods(m_wire->session(), method))
            names << QLatin1String(name);
    }
    return names.join(u", "_s);
}

bool Session::isUsable() const
{
    return m_wire->isUsable();
}

} // namespace slipway::ssh
