// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>

#include <functional>

#include "Receipt.h"
#include "print/PrintQueue.h"
#include "print/PrintSettings.h"
#include "print/PrintTexts.h"

namespace meterdesk {

class RechargeService;

/// A slip that was saved as a file.
struct SavedSlip
{
    QString receiptNo;
    int copy = 0; ///< 0 the original, n: 补打 n
    QString path;
};

/// Prints documents where this PC prints their kind: facts or pages → layout → queue → paper. Money is booked long
/// before and never changes by what a printer does. Each copy of a receipt is counted before it is laid out, so none
/// can pass for the original; a printer that is missing counts nothing. Of the GUI thread.
class ReceiptPrinter final : public QObject
{
    Q_OBJECT
public:
    /// The others must outlive it.
    ReceiptPrinter(RechargeService &receipts, PrintQueue &queue, PrintSettings &settings, QObject *parent = nullptr);

    [[nodiscard]] PrintQueue &queue() const { return m_queue; }
    [[nodiscard]] PrintSettings &settings() const { return m_settings; }

    /// A receipt, as this PC prints receipts. The answer tells how far it came (PrintQueue::print); what follows comes
    /// as PrintQueue::orderChanged. `unknown-receipt`, `not-permitted`; those of the database.
    [[nodiscard]] Async<PrintOrder> print(const Actor &actor, const QString &receiptNo);
    /// How this PC prints receipts, for an order that is recorded with the booking.
    [[nodiscard]] SlipWish slipWish() const;
    /// Hands such an order over; answers like `print`.
    [[nodiscard]] Async<PrintOrder> take(const Actor &actor, const PrintOrder &order);
    /// With another printer, paper or number of copies this once.
    [[nodiscard]] Async<PrintOrder> print(
        const Actor &actor, const QString &receiptNo, const PrintPreferences &preferences);

    /// Lays pages out on the paper of this PC for their kind.
    using Compose = std::function<Result<QList<ReceiptDocument>>(ReceiptLayout layout)>;
    /// Any other document, of `subject`: what it is of, in a word. Also the errors of `compose`.
    [[nodiscard]] Async<PrintOrder> printPages(
        const Actor &actor, PrintDocument document, const QString &subject, const Compose &compose);

    /// With other preferences this once.
    [[nodiscard]] Async<PrintOrder> printPages(const Actor &actor, PrintDocument document, const QString &subject,
        const PrintPreferences &preferences, const Compose &compose);

    /// As a PDF file; counted like paper. Also `file-unwritable`.
    [[nodiscard]] Async<SavedSlip> savePdf(
        const Actor &actor, const QString &receiptNo, ReceiptLayout layout, const QString &path);
    /// The slip as it would look; nothing is counted.
    [[nodiscard]] Async<ReceiptDocument> preview(const QString &receiptNo, ReceiptLayout layout);

private:
    /// A receipt printer has a roll, whatever paper was chosen.
    [[nodiscard]] ReceiptLayout layoutFor(const PrintPreferences &preferences) const;

    RechargeService &m_receipts;
    PrintQueue &m_queue;
    PrintSettings &m_settings;
};

} // namespace meterdesk
