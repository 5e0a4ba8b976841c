// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QDialog>

#include "print/ReceiptPrinter.h"

class QComboBox;
class QSpinBox;

namespace meterdesk {

class ActionButton;
class Banner;
class PagePreview;

/// One slip as it will look, with the printer, the paper and the copies that this PC prints slips with. Printer and
/// paper stay as they are chosen here, copies do not. Open it with open(): it never blocks.
class ReceiptPreview final : public QDialog
{
    Q_OBJECT
public:
    ReceiptPreview(ReceiptPrinter &printer, const Actor &actor, const QString &receiptNo, QWidget *parent = nullptr);

    /// Writes the slip to a file, counted like a print.
    void savePdf(const QString &path);

Q_SIGNALS:
    /// It was ordered; `order` says how far it came.
    void ordered(const meterdesk::PrintOrder &order);
    void saved(const meterdesk::SavedSlip &slip);

private:
    void buildChoices();
    void showPrinters();
    [[nodiscard]] QLayout *buildActions();
    [[nodiscard]] ReceiptLayout chosenLayout() const;
    void keepChoice();
    void showSlip();
    void print();
    void openFileDialog();
    void showFailure(const Error &error);

    ReceiptPrinter &m_printer;
    Actor m_actor;
    QString m_receiptNo;
    PagePreview *m_page;
    QComboBox *m_printers;
    QComboBox *m_papers;
    QSpinBox *m_copies;
    ActionButton *m_print = nullptr;
    Banner *m_banner;
    quint64 m_shown = 0;
};

} // namespace meterdesk
