// SPDX-License-Identifier: Apache-2.0
#include "tests/fakes/warehouse/warehouse.h"

#include <QJsonDocument>
#include <QTcpSocket>

namespace slipway::fakes {

namespace {
constexpr int patience = 30'000;
}

Warehouse::~Warehouse()
{
    m_process.kill();
    m_process.waitForFinished(patience);
}

bool Warehouse::start()
{
    m_process.setProcessEnvironment({});
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QStringLiteral("/usr/bin/python3"),
        {QStringLiteral("-BES"), QStringLiteral(SLIPWAY_SOURCE_DIR "/tests/fakes/warehouse/warehouse.py")});
    while (!m_process.canReadLine() && m_process.waitForReadyRead(patience)) { }
    m_port = m_process.readLine().trimmed().split(' ').value(1).toUShort();
    return m_port != 0;
}

model::IndexSettings Warehouse::settings(const QString &name) const
{
    return {.name = name,
        .upload = address() + QStringLiteral("/legacy/"),
        .simple = address() + QStringLiteral("/simple/"),
        .credential = QStringLiteral("token")};
}

QByteArray Warehouse::token(const QList<QJsonValue> &caveats, const QString &location)
{
    QJsonArray list;
    for (const QJsonValue &caveat : caveats)
        list.append(caveat);
    const QJsonObject wish{{QStringLiteral("caveats"), list},
        {QStringLiteral("location"), location.isEmpty() ? QStringLiteral("127.0.0.1") : location}};
    return exchange("POST", QStringLiteral("/token"), wish)
        .value(QStringLiteral("token"))
        .toString()
        .toLatin1();
}

void Warehouse::set(const QJsonObject &settings)
{
    exchange("POST", QStringLiteral("/control"), settings);
}

void Warehouse::setFault(const QString &fault, int count)
{
    set({{QStringLiteral("fault"), fault}, {QStringLiteral("fault_count"), count}});
}

QJsonArray Warehouse::requests()
{
    return exchange("GET", QStringLiteral("/control")).value(QStringLiteral("requests")).toArray();
}

int Warehouse::uploads()
{
    int count = 0;
    const QJsonArray all = requests();
    for (const auto &request : all)
        count
            += request.toObject().value(QStringLiteral("method")).toString() == QLatin1String("POST") ? 1 : 0;
    return count;
}

QJsonObject Warehouse::files()
{
    return exchange("GET", QStringLiteral("/control")).value(QStringLiteral("files")).toObject();
}

QJsonObject Warehouse::exchange(const QByteArray &method, const QString &path, const QJsonObject &body)
{
    QTcpSocket socket;
    socket.connectToHost(QStringLiteral("127.0.0.1"), m_port);
    if (!socket.waitForConnected(patience))
        return {};
    const QByteArray text = QJsonDocument(body).toJson();
    socket.write(method + ' ' + path.toLatin1()
        + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: " + QByteArray::number(text.size())
        + "\r\n\r\n" + text);
    QByteArray answer;
    while (socket.waitForReadyRead(patience))
        answer += socket.readAll();
    return QJsonDocument::fromJson(answer.mid(answer.indexOf("\r\n\r\n") + 4)).object();
}

} // namespace slipway::fakes
