// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>

#include "Pairing.h"
#include "records/ReplacementService.h"
#include "registers/RegistersDesk.h"

namespace meterdesk {

/// One 换表: the end reading of the old meter, the new one and its start reading, the change in the records, and the
/// new meter's parameters in the concentrator. Nothing is written before confirm(); a flow that is dropped leaves
/// nothing. Of the GUI thread.
class ReplacementFlow final : public QObject
{
    Q_OBJECT
public:
    explicit ReplacementFlow(const RegistersDesk &desk, QObject *parent = nullptr);

    /// Begins with a meter in use; standKnown() or failed() answers.
    void begin(MeterId oldMeter);
    /// Forgets everything; late answers are dropped.
    void drop();
    [[nodiscard]] const std::optional<ReplacementStand> &stand() const { return m_stand; }

    /// Reads the old meter now; endKnown() or readingFailed() answers.
    void readEnd();
    void typeEnd(const Registers &registers, const QString &reason);
    void setNewMeter(const MeterNo &number, int ratio);
    /// Reads the new meter at the old one's place on the line; startKnown() or readingFailed() answers.
    void readStart();
    void typeStart(const Registers &registers);
    [[nodiscard]] bool isReading() const { return m_reading; }

    /// What is to be written, as far as it is known.
    [[nodiscard]] const ReplacementRequest &request() const { return m_request; }
    /// What it comes to; none before startKnown().
    [[nodiscard]] const std::optional<ReplacementOutcome> &rehearsal() const { return m_rehearsal; }

    /// Writes the change in one transaction and goes on with deliver(); replaced() or failed() answers.
    void confirm();
    [[nodiscard]] bool isWriting() const { return m_writing; }
    [[nodiscard]] bool isReplaced() const { return m_newMeter.isValid(); }
    /// Writes the new meter into the concentrator; delivered() or deliveryFailed() answers. The old meter gives its
    /// slot up, another one does not.
    void deliver();
    [[nodiscard]] bool isDelivering() const { return m_delivering; }

Q_SIGNALS:
    void standKnown();
    void endKnown();
    void startKnown();
    void readingFailed(const meterdesk::Error &error);
    void replaced();
    /// The service refused the request, or the records could not be read.
    void failed(const meterdesk::Error &error);
    void delivered(const meterdesk::PairingReport &report);
    void deliveryFailed(const meterdesk::Error &error);

private:
    void takeStart(const Registers &registers, const RegisterOrigin &origin);
    void askNewMeter(const Concentrator &concentrator);
    void push(bool overOldMeter);

    RegistersDesk m_desk;
    std::optional<ReplacementStand> m_stand;
    ReplacementRequest m_request;
    std::optional<ReplacementOutcome> m_rehearsal;
    MeterId m_newMeter; ///< once it is in the records
    quint64 m_run = 0; ///< answers to older questions are dropped
    bool m_reading = false;
    bool m_writing = false;
    bool m_delivering = false;
};

} // namespace meterdesk
