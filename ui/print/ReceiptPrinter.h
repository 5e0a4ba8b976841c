// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>
#include <QtCore/QPointF>

#include "Async.h"
#include "Operator.h"
#include "Receipt.h"

class QSettings;

namespace meterdesk {

class Printers;
class RechargeService;

/// The words of a paper on screen: "80 mm roll".
[[nodiscard]] QString paperText(ReceiptLayout layout);

/// Where slips go on this PC.
struct PrintPreferences
{
    QString printer; ///< empty: the PC's default printer
    ReceiptLayout layout = ReceiptLayout::Roll80;
    QPointF offset; ///< millimetres, for forms that lie askew

    friend bool operator==(const PrintPreferences &, const PrintPreferences &) = default;
};

/// A slip that went out.
struct PrintedSlip
{
    QString receiptNo;
    int copy = 0; ///< 0 the original, n: 补打 n
    QString paper; ///< in words
    QString target; ///< name of the printer, or path of the file
};

/// Prints 购电单: facts of a receipt → layout → paper. Money is booked long before and never changes by what a printer
/// does. Each print is counted before it is painted, so no copy can pass for the original; a printer that is missing
/// counts nothing. Of the GUI thread.
class ReceiptPrinter final : public QObject
{
    Q_OBJECT
public:
    /// `settings` keeps the preferences of this PC; it and the others must outlive the printer.
    ReceiptPrinter(RechargeService &receipts, Printers &printers, QSettings &settings, QObject *parent = nullptr);

    [[nodiscard]] PrintPreferences preferences() const;
    void setPreferences(const PrintPreferences &preferences);
    /// The printer that print() takes: the chosen one where this PC has it, else the default one; empty: none.
    [[nodiscard]] QString printerInUse() const;
    [[nodiscard]] Printers &printers() const { return m_printers; }

    /// Through the printer in use. `printer-missing`, `print-failed`, `unknown-receipt`, `not-permitted`; those of the
    /// database.
    [[nodiscard]] Async<PrintedSlip> print(const Actor &actor, const QString &receiptNo);
    /// On a device that the user chose in the print dialog.
    [[nodiscard]] Async<PrintedSlip> printOn(const Actor &actor, const QString &receiptNo,
        std::shared_ptr<QPagedPaintDevice> device, const QString &printerName, ReceiptLayout layout);
    /// As a PDF file; counted like paper. Also `file-unwritable`.
    [[nodiscard]] Async<PrintedSlip> savePdf(
        const Actor &actor, const QString &receiptNo, ReceiptLayout layout, const QString &path);
    /// The slip as it would look; nothing is counted.
    [[nodiscard]] Async<ReceiptDocument> preview(const QString &receiptNo, ReceiptLayout layout);

Q_SIGNALS:
    /// Another printer or paper was chosen.
    void preferencesChanged();

private:
    RechargeService &m_receipts;
    Printers &m_printers;
    QSettings &m_settings;
};

} // namespace meterdesk
