// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ByteChannel.h"
#include "TcpChannel.h"

#include <QtCore/QList>
#include <QtCore/QTimer>
#include <QtSerialPort/QSerialPort>

#include <expected>

namespace meterdesk::wire {

/// One serial port and its line. Meters: 2400 8E1 unless set otherwise (DL/T 645-2007 “Physical”; 1997 “What is equal
/// to 2007”: 1200 is common too).
struct SerialSettings
{
    QString port; ///< "COM3", "/dev/ttyUSB0", or a pseudo-terminal
    int baud = 2400; ///< bit/s, above 0
    int dataBits = 8; ///< 5..8
    QSerialPort::Parity parity = QSerialPort::EvenParity; ///< none, even or odd
    int stopBits = 1; ///< 1 or 2
    bool pseudoTerminalOnly = false; ///< a port that has become a real one meanwhile is not opened

    friend bool operator==(const SerialSettings &, const SerialSettings &) = default;

    /// Reads a port name with optional `@2400,8E1`. The error says what is wrong.
    [[nodiscard]] static std::expected<SerialSettings, QString> fromText(const QString &text);
    /// "COM3@2400,8E1"
    [[nodiscard]] QString toText() const;
};

/// A port of this PC as a person may choose it.
struct SerialPortDescription
{
    QString port; ///< what SerialSettings wants
    QString description; ///< "USB-SERIAL CH340 (1a86:7523)"; empty where the system knows nothing
};
/// The serial ports of this PC now.
[[nodiscard]] QList<SerialPortDescription> serialPorts();

/// A concentrator's local port or an RS-485 dongle. A port that is pulled out, or not there yet, is tried again until
/// it is back.
class SerialChannel final : public ByteChannel
{
    Q_OBJECT
public:
    explicit SerialChannel(SerialSettings settings, ReconnectPolicy policy = {}, QObject *parent = nullptr);
    ~SerialChannel() override;

    void open() override;
    void close() override;
    [[nodiscard]] bool write(const QByteArray &bytes) override;
    [[nodiscard]] ChannelState state() const override { return m_state; }
    /// The port.
    [[nodiscard]] QString name() const override { return m_settings.port; }

private:
    void openNow();
    void lost(const QString &reason);
    void setState(ChannelState state);

    SerialSettings m_settings;
    ReconnectPolicy m_policy;
    QSerialPort m_port;
    QTimer m_retry;
    std::chrono::milliseconds m_wait;
    ChannelState m_state = ChannelState::Closed;
    bool m_wanted = false;
};

} // namespace meterdesk::wire
