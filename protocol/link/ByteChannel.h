// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QObject>

namespace meterdesk::wire {

enum class ChannelState { Closed, Opening, Open };

/// A stream of bytes to the other side: TCP or a serial port (DL/T 645-2007 “Physical”; Q/GDW 1376.1 “Frame”: TCP
/// splits and joins frames). It knows no frames and never blocks. Lives in one thread, as sockets do.
class ByteChannel : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// Starts to open, and to open again after a loss, until close(). Does nothing when it is open or opening; a
    /// waiting period after a loss ends.
    virtual void open() = 0;
    /// Closes and stays closed.
    virtual void close() = 0;
    /// Hands bytes to the system; false where the channel is not open or the system refuses.
    [[nodiscard]] virtual bool write(const QByteArray &bytes) = 0;
    [[nodiscard]] virtual ChannelState state() const = 0;
    /// "127.0.0.1:7001"
    [[nodiscard]] virtual QString name() const = 0;

Q_SIGNALS:
    void stateChanged(meterdesk::wire::ChannelState state);
    /// Why it could not open, or was lost; a new attempt follows by itself.
    void failed(const QString &reason);
    void bytesReceived(const QByteArray &bytes);

protected:
    /// A far side that takes no bytes any more is gone; a network channel keeps no more than this for it.
    static constexpr qint64 mostUnsentBytes = 1 << 20;
};

} // namespace meterdesk::wire
