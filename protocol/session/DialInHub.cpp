// SPDX-License-Identifier: GPL-3.0-or-later
#include "DialInHub.h"

#include <algorithm>

namespace meterdesk::wire {

using gdw1376::AddressNotation;

namespace {

/// A stranger who has said nothing of ours in so many bytes speaks something else.
constexpr qsizetype mostStrayBytes = 4096;

} // namespace

QString UnknownTerminal::hexadecimalNumber() const
{
    return address.toNumber(AddressNotation::Hexadecimal).value_or(QString());
}

QString UnknownTerminal::decimalNumber() const
{
    return address.toNumber(AddressNotation::Decimal).value_or(QString());
}

DialInHub::DialInHub(TimerSource &timers, QObject *parent)
    : QObject(parent)
    , m_timers(timers)
{ }

DialInHub::~DialInHub()
{
    for (const auto &guest : m_guests) {
        m_timers.cancel(guest->deadline);
        guest->connection->disconnect(this);
    }
}

void DialInHub::take(std::unique_ptr<ByteChannel> connection)
{
    if (m_guests.size() >= mostGuests)
        dismiss(m_guests.front().get());
    auto owned = std::make_unique<Guest>();
    Guest *guest = owned.get();
    guest->connection = std::move(connection);
    connect(guest->connection.get(), &ByteChannel::bytesReceived, this,
        [this, guest](const QByteArray &bytes) { onBytes(guest, bytes); });
    connect(guest->connection.get(), &ByteChannel::stateChanged, this, [this, guest](ChannelState state) {
        if (state == ChannelState::Closed)
            dismiss(guest);
    });
    guest->deadline = m_timers.start(loginTimeout, [this, guest] {
        guest->deadline = 0;
        dismiss(guest);
    });
    m_guests.push_back(std::move(owned));
}

void DialInHub::onBytes(Guest *guest, const QByteArray &bytes)
{
    const bool isKnown = guest->address.has_value();
    if (!isKnown)
        guest->received += bytes;
    ByteView rest = bytesOf(bytes);
    while (!rest.empty()) {
        rest = rest.subspan(guest->decoder.feed(rest));
        while (const auto frame = guest->decoder.next()) {
            if (!frame->control.isUp())
                continue;
            if (!guest->address) {
                guest->address = frame->address;
                if (Place *place = placeOf(frame->address)) {
                    const QByteArray received = guest->received;
                    return attach(guest, *place, received);
                }
                onFirstFrame(guest, *frame);
            }
            answer(guest, *frame);
            // Who cannot be answered is gone.
            if (std::ranges::none_of(m_guests, [guest](const auto &each) { return each.get() == guest; }))
                return;
        }
    }
    if (!guest->address && guest->received.size() > mostStrayBytes)
        dismiss(guest);
}

void DialInHub::onFirstFrame(Guest *guest, const gdw1376::FrameView &frame)
{
    guest->received.clear();
    m_timers.cancel(guest->deadline);
    guest->deadline = 0;
    // The same terminal on an older connection, which a cut cable has left behind.
    for (const auto &other : m_guests) {
        if (other.get() != guest && other->address && other->address->sameTerminal(frame.address)) {
            dismiss(other.get());
            break;
        }
    }
    if (!unknown(frame.address)) {
        if (m_unknown.size() >= mostUnknown)
            return;
        UnknownTerminal terminal;
        terminal.address = frame.address;
        m_unknown += terminal;
    }
}

void DialInHub::answer(Guest *guest, const gdw1376::FrameView &frame)
{
    Q_EMIT frameSeen(false, toByteArray(frame.wireBytes));
    if (UnknownTerminal *terminal = unknown(frame.address)) {
        terminal->peer = guest->connection->name();
        terminal->isConnected = true;
        ++terminal->messages;
        Q_EMIT unknownTerminalsChanged();
    }
    if (!frame.is(gdw1376::Afn::LinkTest))
        return;
    const auto confirmation = gdw1376::confirmLinkMessage(frame, gdw1376::ConfirmStyle::AllOk);
    const auto bytes = confirmation ? confirmation->encode() : std::unexpected(confirmation.error());
    if (bytes && guest->connection->write(*bytes))
        Q_EMIT frameSeen(true, *bytes);
}

std::unique_ptr<DialInChannel> DialInHub::channelFor(
    const QString &number, AddressNotation notation, NotationLearnt learnt)
{
    auto channel = std::make_unique<DialInChannel>(number);
    std::erase_if(m_places, [](const Place &each) { return !each.channel; });
    m_places.push_back({number, notation, std::move(learnt), channel.get()});
    // Not before the caller has given the channel to a session.
    QMetaObject::invokeMethod(this, &DialInHub::settleGuests, Qt::QueuedConnection);
    return channel;
}

void DialInHub::settleGuests()
{
    // Attaching changes the list.
    for (bool moved = true; moved;) {
        moved = false;
        for (const auto &guest : m_guests) {
            Place *place = guest->address ? placeOf(*guest->address) : nullptr;
            if (!place)
                continue;
            attach(guest.get(), *place, {});
            moved = true;
            break;
        }
    }
}

DialInHub::Place *DialInHub::placeOf(const gdw1376::TerminalAddress &address)
{
    Place *other = nullptr;
    for (Place &place : m_places) {
        if (!place.channel)
            continue;
        const gdw1376::MatchingNotations fits = gdw1376::notationsOf(address, place.number);
        if (place.notation == AddressNotation::Hexadecimal ? fits.hexadecimal : fits.decimal)
            return &place;
        if (fits.hexadecimal || fits.decimal)
            other = &place;
    }
    return other;
}

void DialInHub::attach(Guest *guest, Place &place, const QByteArray &received)
{
    const gdw1376::TerminalAddress address = *guest->address;
    const auto fits = gdw1376::notationsOf(address, place.number);
    const bool asSet = place.notation == AddressNotation::Hexadecimal ? fits.hexadecimal : fits.decimal;
    if (!asSet) {
        place.notation = fits.hexadecimal ? AddressNotation::Hexadecimal : AddressNotation::Decimal;
        if (place.learnt)
            place.learnt(place.notation);
    }
    const QPointer<DialInChannel> channel = place.channel;
    auto connection = release(guest);
    const auto adopted =
        m_unknown.removeIf([&address](const UnknownTerminal &each) { return each.address.sameTerminal(address); });
    if (channel)
        channel->attach(std::move(connection), received);
    if (adopted > 0)
        Q_EMIT unknownTerminalsChanged();
}

UnknownTerminal *DialInHub::unknown(const gdw1376::TerminalAddress &address)
{
    const auto found = std::ranges::find_if(
        m_unknown, [&address](const UnknownTerminal &each) { return each.address.sameTerminal(address); });
    return found == m_unknown.end() ? nullptr : &*found;
}

std::unique_ptr<ByteChannel> DialInHub::release(Guest *guest)
{
    m_timers.cancel(guest->deadline);
    guest->connection->disconnect(this);
    auto connection = std::move(guest->connection);
    std::erase_if(m_guests, [guest](const auto &each) { return each.get() == guest; });
    return connection;
}

void DialInHub::dismiss(Guest *guest)
{
    const std::optional<gdw1376::TerminalAddress> address = guest->address;
    auto connection = release(guest);
    connection->close();
    // It may be the one whose signal has brought us here.
    connection.release()->deleteLater();
    if (UnknownTerminal *terminal = address ? unknown(*address) : nullptr) {
        terminal->isConnected = false;
        Q_EMIT unknownTerminalsChanged();
    }
}

} // namespace meterdesk::wire
