// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "PrintSpooler.h"
#include "ReceiptPrinterAddress.h"

#include <QtCore/QTimer>

class QIODevice;

namespace meterdesk {

/// How long a receipt printer is waited for.
struct ReceiptPrinterPatience
{
    std::chrono::milliseconds connecting{5000};
    std::chrono::milliseconds status{400}; ///< many never tell; then the slip is sent all the same
    std::chrono::milliseconds sending{20'000}; ///< with paper out the line does not take more
};

/// One slip on its way to a receipt printer: connect, ask for paper, send, and, where the printer answers at all, wait
/// until it says that everything is on paper. A printer without paper gets nothing. Of the main thread.
class ReceiptPrinterJob final : public QObject
{
    Q_OBJECT
public:
    ReceiptPrinterJob(int id, const ReceiptPrinterAddress &address, const PrintSheet &sheet,
        const ReceiptPrinterPatience &patience, QObject *parent = nullptr);
    ~ReceiptPrinterJob() override;

    void start();
    /// Answers once: that the printer has the slip, or why it has not.
    [[nodiscard]] Async<SpoolJob> handedOver() const { return m_answer.future(); }
    [[nodiscard]] const SpoolJob &job() const { return m_job; }
    [[nodiscard]] PrinterState printerState() const { return m_printerState; }
    /// Asks a printer that has not confirmed yet whether it still has paper.
    void askForPaper();
    void giveUp();

Q_SIGNALS:
    /// The line is free for the next one.
    void ended();

private:
    enum class Step { Idle, Connecting, Asking, Sending, Confirming, Ended };

    void openTcp();
    void openSerial();
    void writeFile();
    void begin();
    void send();
    void sent();
    void read();
    void lost(const QString &reason);
    void late();
    void refuse(ErrorCode code, const QString &reason, PrinterState state);
    void answer(const Result<SpoolJob> &result);
    void end(SpoolState state, const QString &reason);

    const ReceiptPrinterAddress m_address;
    const PrintSheet m_sheet;
    const ReceiptPrinterPatience m_patience;
    SpoolJob m_job;
    PrinterState m_printerState = PrinterState::Ready;
    Step m_step = Step::Idle;
    bool m_printerTells = false; ///< it answers requests
    bool m_answered = false;
    QIODevice *m_line = nullptr;
    QTimer m_deadline;
    QPromise<Result<SpoolJob>> m_answer;
};

} // namespace meterdesk
