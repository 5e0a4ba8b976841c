// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ConcentratorSession.h"
#include "FakeChannel.h"
#include "ManualTimers.h"
#include "VirtualBuilding.h"

namespace meterdesk::test {

/// A session whose other side is the sample building, on a test clock: frames are answered when the test lets them.
struct VirtualField
{
    /// What happens to one forwarded frame.
    enum class Fate { Answered, Lost, AnswerLost };

    ManualTimers timers;
    std::unique_ptr<simulator::VirtualBuilding> building;
    FakeChannel *channel = nullptr;
    std::unique_ptr<wire::ConcentratorSession> session;
    /// Decides over each frame to a meter; without it all are answered.
    std::function<Fate(const dlt645::Frame &)> fate;
    QList<dlt645::Frame> toMeters; ///< every frame that reached the concentrator for a meter

    explicit VirtualField(const QString &now = QStringLiteral("2017-05-21 23:55:30"));

    /// The line of a meter of the sample, with the sample's password.
    [[nodiscard]] static wire::MeterPort portOf(
        const QString &number, const QString &password = QStringLiteral("000000"));
    [[nodiscard]] simulator::VirtualMeter &meter(const QString &number) { return *building->meter(number); }

    /// Answers everything that was asked and is asked because of it.
    void answerAll();
    /// Lets time pass in steps of 100 ms, answering what is asked.
    void pass(std::chrono::milliseconds time);
    /// How many frames of this function reached the concentrator.
    [[nodiscard]] qsizetype count(dlt645::Function function) const;

private:
    void answerWritten();
};

} // namespace meterdesk::test
