// SPDX-License-Identifier: GPL-3.0-or-later
#include "VirtualBus.h"

#include "MeterResponder.h"
#include "dlt645/Replies.h"

#include <QtCore/QTimer>

#include <algorithm>

namespace meterdesk::simulator {

using namespace std::chrono_literals;

namespace {

constexpr int preambleOfMeters = 4;
/// Bytes arrive in pieces of this many, as a serial driver hands them over.
constexpr qsizetype pieceSize = 8;
/// Later than any master waits on a bus.
constexpr auto busLateBy = 6s;

} // namespace

std::chrono::microseconds RealBusClock::now() const
{
    return std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now().time_since_epoch());
}

void RealBusClock::at(std::chrono::microseconds moment, QObject *context, std::function<void()> act)
{
    const auto wait = std::chrono::ceil<std::chrono::milliseconds>(std::max(moment - now(), 0us));
    QTimer::singleShot(wait, Qt::PreciseTimer, context, std::move(act));
}

VirtualBus::VirtualBus(
    VirtualBuilding &building, std::vector<VirtualMeter *> meters, BusClock &clock, Settings settings, QObject *parent)
    : QObject(parent)
    , m_building(building)
    , m_meters(std::move(meters))
    , m_clock(clock)
    , m_settings(settings)
{ }

std::chrono::microseconds VirtualBus::timeOf(qsizetype bytes) const
{
    return std::chrono::microseconds(bytes * m_settings.bitsPerByte * 1'000'000 / m_settings.baud);
}

std::chrono::microseconds VirtualBus::leastTime() const
{
    return timeOf(m_bytes) + m_responses * m_settings.responseDelay;
}

void VirtualBus::setFaults(const FaultPlan &plan, std::uint64_t seed)
{
    m_faults = plan;
    m_dice = FaultDice(seed);
    for (VirtualMeter *meter : m_meters) {
        meter->setSilent(std::ranges::any_of(plan.silentMeters,
            [meter](const QString &number) { return dlt645::MeterAddress::fromText(number) == meter->address(); }));
    }
}

void VirtualBus::setNoise(int droppedBytes, int corruptedBytes)
{
    m_droppedBytes = droppedBytes;
    m_corruptedBytes = corruptedBytes;
}

void VirtualBus::receive(const QByteArray &bytes)
{
    m_bytes += bytes.size();
    const auto end = std::max(m_clock.now(), m_lineBusyUntil) + timeOf(bytes.size());
    m_lineBusyUntil = end;
    QByteArray heard = bytes;
    spoil(heard);
    m_clock.at(end, this, [this, heard, end] {
        m_decoder.decode(wire::bytesOf(heard), [this, end](const dlt645::Frame &frame) { hear(frame, end); });
    });
}

void VirtualBus::hear(const dlt645::Frame &frame, std::chrono::microseconds end)
{
    Q_EMIT frameSeen(false, frame.encode());
    const Fault fault = m_dice.draw(m_faults);
    const VirtualTime now = m_building.now();
    std::vector<dlt645::Frame> answers;
    for (std::size_t i = 0; i < m_meters.size(); ++i) {
        m_meters[i]->advanceTo(now);
        auto answer = answerOf(*m_meters[i], frame);
        if (!answer)
            continue;
        const dlt645::MeterAddress &neighbour = m_meters[(i + 1) % m_meters.size()]->address();
        const auto other = fault == Fault::WrongMeter
            ? dlt645::Frame::make(neighbour, answer->control(), answer->data())
            : wire::WireResult<dlt645::Frame>(*answer);
        if (fault == Fault::Deny)
            *answer = dlt645::errorReply(
                answer->address(), static_cast<dlt645::Function>(frame.control().functionBits()), std::uint8_t{1});
        else if (other)
            *answer = *other;
        answers.push_back(*answer);
    }
    Q_EMIT answered();
    if (answers.empty() || fault == Fault::Drop)
        return;
    if (fault == Fault::Reset) {
        Q_EMIT hungUp();
        return;
    }
    QByteArray bytes = together(answers);
    if (fault == Fault::Corrupt)
        m_dice.corrupt(bytes);
    else if (fault == Fault::Duplicate)
        bytes += bytes;
    else if (fault == Fault::Half)
        bytes.truncate(bytes.size() / 2);
    ++m_responses;
    const auto late = fault == Fault::Late ? std::chrono::microseconds(busLateBy) : 0us;
    transmit(bytes, end + m_settings.responseDelay + m_faults.delay + late);
}

QByteArray VirtualBus::together(const std::vector<dlt645::Frame> &answers) const
{
    QByteArray line;
    for (const dlt645::Frame &answer : answers) {
        const QByteArray one = answer.encode(preambleOfMeters);
        // Two drivers at once: a bit is high only where both let it.
        for (qsizetype i = 0; i < std::min(line.size(), one.size()); ++i)
            line[i] = static_cast<char>(line[i] & one[i]);
        if (one.size() > line.size())
            line += one.sliced(line.size());
    }
    return line;
}

void VirtualBus::transmit(QByteArray bytes, std::chrono::microseconds begin)
{
    m_bytes += bytes.size();
    // A late answer does not keep the line before it begins.
    m_clock.at(
        begin, this, [this, end = begin + timeOf(bytes.size())] { m_lineBusyUntil = std::max(m_lineBusyUntil, end); });
    Q_EMIT frameSeen(true, bytes);
    for (qsizetype sent = 0; sent < bytes.size(); sent += pieceSize) {
        const auto length = std::min(pieceSize, bytes.size() - sent);
        QByteArray piece = bytes.mid(sent, length);
        spoil(piece);
        m_clock.at(begin + timeOf(sent + length), this, [this, piece] {
            if (!piece.isEmpty())
                Q_EMIT transmitted(piece);
        });
    }
}

void VirtualBus::spoil(QByteArray &bytes)
{
    if (m_droppedBytes == 0 && m_corruptedBytes == 0)
        return;
    QByteArray rest;
    for (const char byte : std::as_const(bytes)) {
        if (m_dice.below(FaultPlan::certain) < static_cast<std::uint64_t>(m_droppedBytes))
            continue;
        rest += byte;
        if (m_dice.below(FaultPlan::certain) < static_cast<std::uint64_t>(m_corruptedBytes))
            rest.back() = static_cast<char>(rest.back() ^ (1 << m_dice.below(8)));
    }
    bytes = rest;
}

} // namespace meterdesk::simulator
