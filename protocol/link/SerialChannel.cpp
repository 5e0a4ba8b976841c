// SPDX-License-Identifier: GPL-3.0-or-later
#include "SerialChannel.h"

#include <QtCore/QFileInfo>
#include <QtCore/QRegularExpression>
#include <QtSerialPort/QSerialPortInfo>

#include <algorithm>

namespace meterdesk::wire {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Ten seconds of the fastest meter bus: more is never on its way.
constexpr qint64 mostUnsentToPort = 1 << 14;

QSerialPort::Parity parityOf(QChar letter)
{
    if (letter == u'E')
        return QSerialPort::EvenParity;
    return letter == u'O' ? QSerialPort::OddParity : QSerialPort::NoParity;
}

QChar letterOf(QSerialPort::Parity parity)
{
    if (parity == QSerialPort::EvenParity)
        return u'E';
    return parity == QSerialPort::OddParity ? u'O' : u'N';
}

} // namespace

std::expected<SerialSettings, QString> SerialSettings::fromText(const QString &text)
{
    static const QRegularExpression form(u"^([^\\s@]+)(?:@(\\d{3,6}),([5-8])([EON])([12]))?$"_s);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return std::unexpected(u"not a port name with optional @2400,8E1: '%1'"_s.arg(text));
    SerialSettings settings;
    settings.port = match.captured(1);
    if (match.captured(2).isEmpty())
        return settings;
    settings.baud = match.captured(2).toInt();
    settings.dataBits = match.captured(3).toInt();
    settings.parity = parityOf(match.captured(4).front());
    settings.stopBits = match.captured(5).toInt();
    return settings;
}

QString SerialSettings::toText() const
{
    return u"%1@%2,%3%4%5"_s.arg(port).arg(baud).arg(dataBits).arg(letterOf(parity)).arg(stopBits);
}

QList<SerialPortDescription> serialPorts()
{
    QList<SerialPortDescription> found;
    for (const QSerialPortInfo &info : QSerialPortInfo::availablePorts()) {
        QString description = info.description();
        if (info.hasVendorIdentifier() && info.hasProductIdentifier()) {
            description += u" (%1:%2)"_s.arg(info.vendorIdentifier(), 4, 16, QLatin1Char('0'))
                               .arg(info.productIdentifier(), 4, 16, QLatin1Char('0'));
        }
        found += {info.systemLocation(), description.trimmed()};
    }
    return found;
}

SerialChannel::SerialChannel(SerialSettings settings, ReconnectPolicy policy, QObject *parent)
    : ByteChannel(parent)
    , m_settings(std::move(settings))
    , m_policy(policy)
    , m_wait(policy.first)
{
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &SerialChannel::openNow);
    m_port.setPortName(m_settings.port);
    m_port.setBaudRate(m_settings.baud);
    m_port.setDataBits(static_cast<QSerialPort::DataBits>(m_settings.dataBits));
    m_port.setParity(m_settings.parity);
    m_port.setStopBits(m_settings.stopBits == 2 ? QSerialPort::TwoStop : QSerialPort::OneStop);
    m_port.setFlowControl(QSerialPort::NoFlowControl);
    connect(&m_port, &QSerialPort::readyRead, this, [this] { Q_EMIT bytesReceived(m_port.readAll()); });
    connect(&m_port, &QSerialPort::errorOccurred, this, [this](QSerialPort::SerialPortError error) {
        // Parity and framing errors are noise, which the frames' checksums deal with.
        if (error != QSerialPort::NoError && error != QSerialPort::TimeoutError && m_state == ChannelState::Open)
            lost(m_port.errorString());
    });
}

SerialChannel::~SerialChannel()
{
    m_port.disconnect(this);
    m_port.close();
}

void SerialChannel::open()
{
    m_wanted = true;
    if (m_state != ChannelState::Closed)
        return;
    // A port that was lost just now is still being closed.
    if (m_port.isOpen())
        m_retry.start(0);
    else
        openNow();
}

void SerialChannel::close()
{
    m_wanted = false;
    m_retry.stop();
    m_port.close();
    setState(ChannelState::Closed);
}

bool SerialChannel::write(const QByteArray &bytes)
{
    return m_state == ChannelState::Open && m_port.bytesToWrite() < mostUnsentToPort
        && m_port.write(bytes) == bytes.size();
}

void SerialChannel::openNow()
{
    m_retry.stop();
    setState(ChannelState::Opening);
    if (m_settings.pseudoTerminalOnly && !QFileInfo(m_settings.port).canonicalFilePath().startsWith("/dev/pts/"_L1))
        return lost(u"no pseudo-terminal"_s);
    if (!m_port.open(QIODevice::ReadWrite))
        return lost(m_port.errorString());
    m_wait = m_policy.first;
    setState(ChannelState::Open);
}

void SerialChannel::lost(const QString &reason)
{
    setState(ChannelState::Closed);
    // Not from inside the port's own signal.
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (m_state == ChannelState::Closed)
                m_port.close();
        },
        Qt::QueuedConnection);
    Q_EMIT failed(reason);
    if (!m_wanted || m_retry.isActive())
        return;
    m_retry.start(m_wait);
    m_wait = std::min(m_wait * 2, m_policy.longest);
}

void SerialChannel::setState(ChannelState state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged(state);
}

} // namespace meterdesk::wire
