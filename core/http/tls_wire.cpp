// SPDX-License-Identifier: Apache-2.0
#include "http/tls_wire.h"

#include "base/displayable.h"

#include <QEventLoop>
#include <QFile>
#include <QNetworkProxy>
#include <QSocketNotifier>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace slipway::http {

namespace {

// What may lie between us and the network: enough to keep the line busy, little enough to hear an early
// answer and to keep memory flat.
constexpr qint64 mostUnsent = 256 * 1024;
constexpr qint64 mostUnread = 256 * 1024;

class TlsWire final : public Wire {
public:
    TlsWire()
    {
        m_socket.setReadBufferSize(mostUnread);
        m_socket.setProxy(QNetworkProxy::NoProxy);
        const auto wake = [this] { m_loop.quit(); };
        QObject::connect(&m_socket, &QIODevice::readyRead, &m_loop, wake);
        QObject::connect(&m_socket, &QSslSocket::encryptedBytesWritten, &m_loop, wake);
        QObject::connect(&m_socket, &QSslSocket::encrypted, &m_loop, wake);
        QObject::connect(&m_socket, &QAbstractSocket::errorOccurred, &m_loop, wake);
        QObject::connect(&m_socket, &QAbstractSocket::disconnected, &m_loop, wake);
    }

    Result<> shakeHands(
        Socket socket, const QString &host, const QSslConfiguration &settings, const Patience &patience)
    {
        m_socket.setSslConfiguration(settings);
        m_socket.setPeerVerifyName(host);
        if (!m_socket.setSocketDescriptor(socket.descriptor(), QAbstractSocket::ConnectedState))
            return fail(Errc::Internal, u"Qt does not take the socket: %1"_s.arg(m_socket.errorString()));
        (void)socket.release();
        m_socket.startClientEncryption();
        while (!m_socket.isEncrypted()) {
            if (m_socket.state() != QAbstractSocket::ConnectedState)
                return fail(handshakeFailure(host));
            TRY_DO(linger(patience));
        }
        return {};
    }

    Result<> wait(For what, const Patience &patience) override
    {
        for (;;) {
            const bool canRead = m_socket.bytesAvailable() > 0 || hasEnded();
            const bool canWrite = what == For::ReadingOrWriting && unsent() < mostUnsent;
            if (patience.isStopped())
                return fail(stoppedWaiting());
            if (patience.isOver())
                return fail(waitedTooLong(u"the server"_s));
            if (canRead || canWrite)
                return {};
            TRY_DO(linger(patience));
        }
    }

    Result<Taken> read(char *buffer, qint64 room) override
    {
        const qint64 got = m_socket.read(buffer, room);
        if (got > 0)
            return Taken{.bytes = got};
        if (hasEnded() && m_socket.error() != QAbstractSocket::RemoteHostClosedError)
            return fail(Errc::Unreachable, u"the connection broke: %1"_s.arg(m_socket.errorString()));
        return Taken{.ended = hasEnded()};
    }

    Result<qint64> write(QByteArrayView bytes) override
    {
        if (hasEnded())
            return fail(Errc::Unreachable, u"the connection broke: %1"_s.arg(m_socket.errorString()));
        const qint64 room = mostUnsent - unsent();
        if (room <= 0)
            return 0;
        const qint64 taken = m_socket.write(bytes.data(), std::min<qint64>(room, bytes.size()));
        return std::max<qint64>(taken, 0);
    }

private:
    [[nodiscard]] bool hasEnded() const { return m_socket.state() != QAbstractSocket::ConnectedState; }
    [[nodiscard]] qint64 unsent() const { return m_socket.bytesToWrite() + m_socket.encryptedBytesToWrite(); }

    /// Lets the socket work until something happens.
    Result<> linger(const Patience &patience)
    {
        bool isTooLate = false;
        QSocketNotifier stop(patience.stopDescriptor(), QSocketNotifier::Read);
        QObject::connect(&stop, &QSocketNotifier::activated, &m_loop, &QEventLoop::quit);
        QTimer timer;
        timer.setSingleShot(true);
        QObject::connect(&timer, &QTimer::timeout, &m_loop, [&] {
            isTooLate = true;
            m_loop.quit();
        });
        timer.start(patience.next().remaining());
        if (!patience.isStopped())
            m_loop.exec();
        if (patience.isStopped())
            return fail(stoppedWaiting());
        if (isTooLate)
            return fail(waitedTooLong(u"the server"_s));
        return {};
    }

    [[nodiscard]] Error handshakeFailure(const QString &host) const
    {
        const QList<QSslError> errors = m_socket.sslHandshakeErrors();
        if (!errors.isEmpty())
            return explainTls(errors, host);
        return Error(
            Errc::Untrusted, u"no safe connection to %1: %2"_s.arg(host, displayable(m_socket.errorString())))
            .named(u"tls.failed"_s)
            .hint(u"Check that this address really speaks https."_s);
    }

    // The loop comes first: it gives the thread the event dispatcher that the socket needs.
    QEventLoop m_loop;
    QSslSocket m_socket;
};

/// Qt looks the system's authorities up as they are needed, but only while there are no others. Reading all
/// of them takes a third of a second, so it is done once.
const QList<QSslCertificate> &systemAuthorities()
{
    static const QList<QSslCertificate> all = QSslConfiguration::systemCaCertificates();
    return all;
}

Result<QSslConfiguration> settingsWith(const QString &certificateAuthority)
{
    QSslConfiguration settings = QSslConfiguration::defaultConfiguration();
    settings.setPeerVerifyMode(QSslSocket::VerifyPeer);
    settings.setProtocol(QSsl::TlsV1_2OrLater);
    settings.setAllowedNextProtocols({"http/1.1"});
    if (certificateAuthority.isEmpty())
        return settings;
    QFile file(certificateAuthority);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error(Errc::InvalidInput,
            u"cannot read the certificate authority %1: %2"_s.arg(certificateAuthority, file.errorString()))
                        .hint(u"Check the path of certificate_authority in the configuration."_s));
    const QList<QSslCertificate> own = QSslCertificate::fromDevice(&file, QSsl::Pem);
    if (own.isEmpty())
        return fail(Error(Errc::InvalidInput, u"%1 holds no PEM certificate"_s.arg(certificateAuthority))
                        .hint(u"It must begin with -----BEGIN CERTIFICATE-----."_s));
    settings.setCaCertificates(systemAuthorities() + own);
    return settings;
}

} // namespace

Result<std::unique_ptr<Wire>> openTls(
    Socket socket, const QString &host, const QString &certificateAuthority, const Patience &patience)
{
    TRY(const QSslConfiguration settings, settingsWith(certificateAuthority));
    auto wire = std::make_unique<TlsWire>();
    TRY_DO(wire->shakeHands(std::move(socket), host, settings, patience));
    return wire;
}

} // namespace slipway::http
