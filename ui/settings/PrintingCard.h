// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Clock.h"
#include "Operator.h"
#include "common/Card.h"
#include "print/PrintSettings.h"

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QSpinBox;

namespace meterdesk {

class ActionButton;
class FieldForm;
class ReceiptPrinter;

/// 打印: printer, paper, copies and shift for each kind of document, receipt printers without a driver, and a test
/// page. Everything takes effect at once.
class PrintingCard final : public Card
{
    Q_OBJECT
public:
    PrintingCard(const Actor &actor, ReceiptPrinter &printer, const Clock &clock, QWidget *parent = nullptr);

    /// Shows what is stored, and looks at the printers again.
    void refresh();

private:
    void buildFields();
    void showPrinters();
    void showPreferences();
    void savePreferences();
    void saveReceiptPrinters();
    void printTestPage();
    void followTestPage(const PrintOrder &order);
    [[nodiscard]] PrintDocument document() const;

    const Actor m_actor;
    ReceiptPrinter &m_printing;
    const Clock &m_clock;
    FieldForm *m_form;
    QComboBox *m_document;
    QComboBox *m_printer;
    QComboBox *m_paper;
    QSpinBox *m_copies;
    QCheckBox *m_previewFirst;
    QDoubleSpinBox *m_offsetX;
    QDoubleSpinBox *m_offsetY;
    QLineEdit *m_addresses;
    ActionButton *m_test;
    QLabel *m_result;
    PrintOrderId m_testOrder;
    bool m_filling = false;
};

} // namespace meterdesk
