// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>
#include <QtCore/QPointF>
#include <QtCore/QStringList>

#include "PrintOrder.h"
#include "ReceiptLayout.h"

class QSettings;

namespace meterdesk {

/// Where and how documents of one kind are printed on this PC.
struct PrintPreferences
{
    QString printer; ///< empty: the PC's default printer
    ReceiptLayout layout = ReceiptLayout::Roll80;
    QPointF offset; ///< millimetres, for forms that lie askew
    int copies = 1; ///< 1–20
    bool previewFirst = false; ///< shown before it is printed

    friend bool operator==(const PrintPreferences &, const PrintPreferences &) = default;
};

/// What this PC prints on. Slips of the counter go where receipts go until something else is chosen for them;
/// statements and reports begin on A4. Of the GUI thread.
class PrintSettings final : public QObject
{
    Q_OBJECT
public:
    /// `settings` must outlive it.
    explicit PrintSettings(QSettings &settings, QObject *parent = nullptr);

    [[nodiscard]] PrintPreferences of(PrintDocument document) const;
    void set(PrintDocument document, const PrintPreferences &preferences);

    /// Receipt printers without a driver, by their addresses (ReceiptPrinterAddress).
    [[nodiscard]] QStringList receiptPrinters() const;
    void setReceiptPrinters(const QStringList &addresses);

Q_SIGNALS:
    void changed();

private:
    QSettings &m_settings;
};

} // namespace meterdesk
