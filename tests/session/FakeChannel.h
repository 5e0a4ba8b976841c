// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ByteChannel.h"

#include <QtCore/QList>

namespace meterdesk::test {

/// A channel whose other end is the test: it sees what was written and says what comes back.
class FakeChannel final : public wire::ByteChannel
{
public:
    void open() override { ++opens; }
    void close() override { setState(wire::ChannelState::Closed); }
    [[nodiscard]] bool write(const QByteArray &bytes) override
    {
        if (m_state != wire::ChannelState::Open || refusesWrites)
            return false;
        written += bytes;
        return true;
    }
    [[nodiscard]] wire::ChannelState state() const override { return m_state; }
    [[nodiscard]] QString name() const override { return QStringLiteral("fake"); }

    void setState(wire::ChannelState state)
    {
        m_state = state;
        Q_EMIT stateChanged(state);
    }
    void receive(const QByteArray &bytes) { Q_EMIT bytesReceived(bytes); }
    [[nodiscard]] QByteArray takeWritten() { return written.isEmpty() ? QByteArray() : written.takeFirst(); }

    QList<QByteArray> written;
    int opens = 0;
    bool refusesWrites = false;

private:
    wire::ChannelState m_state = wire::ChannelState::Closed;
};

} // namespace meterdesk::test
