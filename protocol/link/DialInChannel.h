// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ByteChannel.h"

#include <memory>

namespace meterdesk::wire {

/// The way to somebody who dials in: open while one of their connections is attached, waiting (Opening) otherwise. A
/// new connection replaces the old one, which a cut cable may have left half open for hours.
class DialInChannel final : public ByteChannel
{
    Q_OBJECT
public:
    /// `name` is shown while nobody is connected.
    explicit DialInChannel(QString name, QObject *parent = nullptr);
    ~DialInChannel() override;

    /// Takes an open connection, and passes on what was already received on it.
    void attach(std::unique_ptr<ByteChannel> connection, const QByteArray &received);

    /// Waits for a connection.
    void open() override;
    /// Drops the connection; later ones are dropped too until `open`.
    void close() override;
    [[nodiscard]] bool write(const QByteArray &bytes) override;
    [[nodiscard]] ChannelState state() const override { return m_state; }
    [[nodiscard]] QString name() const override;

private:
    void drop();
    void setState(ChannelState state);

    QString m_name;
    std::unique_ptr<ByteChannel> m_connection;
    ChannelState m_state = ChannelState::Opening;
    bool m_wanted = true;
};

} // namespace meterdesk::wire
