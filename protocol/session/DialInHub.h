// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "DialInChannel.h"
#include "TimerSource.h"
#include "gdw1376/FrameDecoder.h"
#include "gdw1376/LinkMessages.h"

#include <QtCore/QList>
#include <QtCore/QPointer>

#include <functional>
#include <memory>
#include <vector>

namespace meterdesk::wire {

/// A terminal that dialled in and is none of our concentrators.
struct UnknownTerminal
{
    gdw1376::TerminalAddress address;
    QString peer; ///< "192.168.1.50:40312", of its newest connection
    int messages = 0; ///< logins and heartbeats so far
    bool isConnected = false;

    /// Its number where digits 5–8 are hexadecimal; empty where it has none.
    [[nodiscard]] QString hexadecimalNumber() const;
    [[nodiscard]] QString decimalNumber() const;
};

/// Sorts incoming connections by who logs in on them (Q/GDW 1376.1 “AFN”, 02). A terminal is known by the address in
/// its first frame (Q/GDW 1376.1, AFN = 02 F1 or any other); its connection then belongs to the channel of that
/// concentrator. Unknown terminals get their answers too, or they would dial over and over, and are listed until
/// somebody asks for their channel. Lives in one thread; takes connections from as many listeners as there are.
class DialInHub final : public QObject
{
    Q_OBJECT
public:
    /// How much a stranger may take before it is dropped.
    static constexpr std::chrono::milliseconds loginTimeout{60'000};
    static constexpr std::size_t mostGuests = 256; ///< connections that belong to no channel
    static constexpr qsizetype mostUnknown = 256; ///< terminals in the list; later ones are not listed

    /// Told in which notation the address fits the number, when it does not fit in the one that was set.
    using NotationLearnt = std::function<void(gdw1376::AddressNotation)>;

    /// `timers` must outlive the hub.
    explicit DialInHub(TimerSource &timers, QObject *parent = nullptr);
    ~DialInHub() override;

    /// A connection that was just accepted.
    void take(std::unique_ptr<ByteChannel> connection);

    /// The channel of the concentrator with this asset number; a terminal of its address that is connected already is
    /// handed over once the event loop runs. Where a number fits in both notations (17000001), or two numbers fit one
    /// address, the set notation decides.
    [[nodiscard]] std::unique_ptr<DialInChannel> channelFor(
        const QString &number, gdw1376::AddressNotation notation, NotationLearnt learnt);

    /// In the order they first came.
    [[nodiscard]] const QList<UnknownTerminal> &unknownTerminals() const { return m_unknown; }

Q_SIGNALS:
    /// The list changed: somebody came, went, or was adopted.
    void unknownTerminalsChanged();
    /// Frames of terminals that are nobody's yet, for the monitor.
    void frameSeen(bool sent, const QByteArray &bytes);

private:
    struct Place
    {
        QString number;
        gdw1376::AddressNotation notation;
        NotationLearnt learnt;
        QPointer<DialInChannel> channel;
    };
    struct Guest
    {
        std::unique_ptr<ByteChannel> connection;
        gdw1376::FrameDecoder decoder{1024};
        QByteArray received; ///< until the first frame: the session wants to see it from the start
        std::optional<gdw1376::TerminalAddress> address;
        TimerSource::Id deadline = 0;
    };

    void onBytes(Guest *guest, const QByteArray &bytes);
    void onFirstFrame(Guest *guest, const gdw1376::FrameView &frame);
    void answer(Guest *guest, const gdw1376::FrameView &frame);
    [[nodiscard]] Place *placeOf(const gdw1376::TerminalAddress &address);
    void attach(Guest *guest, Place &place, const QByteArray &received);
    void settleGuests();
    [[nodiscard]] UnknownTerminal *unknown(const gdw1376::TerminalAddress &address);
    /// The guest's connection, which nobody listens to any more; the guest is gone.
    [[nodiscard]] std::unique_ptr<ByteChannel> release(Guest *guest);
    void dismiss(Guest *guest);

    TimerSource &m_timers;
    std::vector<Place> m_places;
    std::vector<std::unique_ptr<Guest>> m_guests;
    QList<UnknownTerminal> m_unknown;
};

} // namespace meterdesk::wire
