// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QDialog>

#include "print/ReceiptPrinter.h"

class QComboBox;

namespace meterdesk {

class Banner;
class PagePreview;

/// One slip as it will look, with the printer and paper that this PC prints slips on. What is chosen here stays chosen.
/// Open it with open(): it never blocks.
class ReceiptPreview final : public QDialog
{
    Q_OBJECT
public:
    ReceiptPreview(ReceiptPrinter &printer, const Actor &actor, const QString &receiptNo, QWidget *parent = nullptr);

    /// Writes the slip to a file, counted like a print.
    void savePdf(const QString &path);

Q_SIGNALS:
    void printed(const meterdesk::PrintedSlip &slip);

private:
    void buildChoices();
    [[nodiscard]] QLayout *buildActions();
    [[nodiscard]] ReceiptLayout chosenLayout() const;
    void keepChoice();
    void showSlip();
    void print();
    void openPrintDialog();
    void openFileDialog();
    void follow(const Async<PrintedSlip> &printing);

    ReceiptPrinter &m_printer;
    Actor m_actor;
    QString m_receiptNo;
    PagePreview *m_page;
    QComboBox *m_printers;
    QComboBox *m_papers;
    Banner *m_banner;
    quint64 m_shown = 0;
};

} // namespace meterdesk
