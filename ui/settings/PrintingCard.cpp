// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/PrintingCard.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDoubleSpinBox>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QSpinBox>

#include "Documents.h"
#include "ReceiptPrinterAddress.h"
#include "common/ActionButton.h"
#include "form/FieldForm.h"
#include "print/ReceiptPrinter.h"
#include "shell/ErrorText.h"
#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double farthestPrintShift = 30; // mm
constexpr int mostPieces = 20;

QDoubleSpinBox *shiftField(const QString &name, QWidget *parent)
{
    auto *box = new QDoubleSpinBox(parent);
    box->setObjectName(name);
    box->setRange(-farthestPrintShift, farthestPrintShift);
    box->setDecimals(1);
    box->setSingleStep(0.5);
    box->setSuffix(u" mm"_s);
    return box;
}

} // namespace

PrintingCard::PrintingCard(const Actor &actor, ReceiptPrinter &printer, const Clock &clock, QWidget *parent)
    : Card(parent)
    , m_actor(actor)
    , m_printing(printer)
    , m_clock(clock)
    , m_form(new FieldForm(2, this))
    , m_document(new QComboBox(this))
    , m_printer(new QComboBox(this))
    , m_paper(new QComboBox(this))
    , m_copies(new QSpinBox(this))
    , m_previewFirst(new QCheckBox(tr("Show it before it is printed"), this))
    , m_offsetX(shiftField(u"offsetXEdit"_s, this))
    , m_offsetY(shiftField(u"offsetYEdit"_s, this))
    , m_addresses(new QLineEdit(this))
    , m_test(new ActionButton(u"printer"_s, tr("Print a test page"), this))
    , m_result(new QLabel(this))
{
    setTitle(tr("Printing"), tr("on this PC"));
    body()->setContentsMargins(14, 12, 14, 14);
    body()->setSpacing(10);
    buildFields();
    body()->addWidget(m_form);
    m_test->setObjectName(u"testPageButton"_s);
    m_result->setObjectName(u"testPageResult"_s);
    m_result->setWordWrap(true);
    setTextStyle(m_result, TextStyle::Body, Token::Text2);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_result, 1);
    foot->addWidget(m_test);
    body()->addLayout(foot);

    connect(m_document, &QComboBox::currentIndexChanged, this, &PrintingCard::showPreferences);
    connect(m_printer, &QComboBox::currentIndexChanged, this, &PrintingCard::savePreferences);
    connect(m_paper, &QComboBox::currentIndexChanged, this, &PrintingCard::savePreferences);
    connect(m_copies, &QSpinBox::valueChanged, this, &PrintingCard::savePreferences);
    connect(m_previewFirst, &QCheckBox::toggled, this, &PrintingCard::savePreferences);
    connect(m_offsetX, &QDoubleSpinBox::valueChanged, this, &PrintingCard::savePreferences);
    connect(m_offsetY, &QDoubleSpinBox::valueChanged, this, &PrintingCard::savePreferences);
    connect(m_addresses, &QLineEdit::editingFinished, this, &PrintingCard::saveReceiptPrinters);
    connect(m_test, &QPushButton::clicked, this, &PrintingCard::printTestPage);
    connect(&printer.queue(), &PrintQueue::printersChanged, this, &PrintingCard::showPrinters);
    connect(&printer.queue(), &PrintQueue::orderChanged, this, &PrintingCard::followTestPage);
}

void PrintingCard::buildFields()
{
    m_document->setObjectName(u"printDocumentChoice"_s);
    m_printer->setObjectName(u"printerChoice"_s);
    m_paper->setObjectName(u"paperChoice"_s);
    m_copies->setObjectName(u"copiesSpin"_s);
    m_previewFirst->setObjectName(u"previewFirstCheck"_s);
    m_addresses->setObjectName(u"receiptPrintersEdit"_s);
    for (const auto &[kind, word] : EnumWords<PrintDocument>::table()) {
        if (kind != PrintDocument::TestPage)
            m_document->addItem(PrintTexts::document(kind), static_cast<int>(kind));
    }
    for (const ReceiptLayout layout : {ReceiptLayout::Roll80, ReceiptLayout::Roll58, ReceiptLayout::Slip241,
             ReceiptLayout::Slip241Third, ReceiptLayout::A5, ReceiptLayout::A4})
        m_paper->addItem(paperText(layout), static_cast<int>(layout));
    m_copies->setRange(1, mostPieces);
    m_addresses->setPlaceholderText(u"tcp://192.168.1.50:9100"_s);
    m_addresses->setToolTip(
        tr("Receipt printers that are spoken to directly, separated by blanks: tcp://HOST:PORT, serial:COM3?baud=19200 "
           "or file:/dev/usb/lp0. Behind a question mark, joined by &: roll58, drawer (a cash drawer is connected), "
           "picture (print dots instead of text), nocut."));
    m_form->addField(tr("Document"), m_document, 2);
    m_form->addField(tr("Printer"), m_printer, 2);
    m_form->addField(tr("Paper"), m_paper, 2);
    m_form->addField(tr("Copies"), m_copies, 2);
    m_form->addField(tr("Preview"), m_previewFirst, 2);
    m_form->addField(tr("Shift right"), m_offsetX);
    m_form->addField(tr("Shift down"), m_offsetY);
    m_form->addField(tr("Printers without driver"), m_addresses, 2);
}

PrintDocument PrintingCard::document() const
{
    return static_cast<PrintDocument>(m_document->currentData().toInt());
}

void PrintingCard::refresh()
{
    m_addresses->setText(m_printing.settings().receiptPrinters().join(u' '));
    showPrinters();
    m_printing.queue().lookAtPrinters();
}

void PrintingCard::showPrinters()
{
    m_filling = true;
    m_printer->clear();
    const auto usual = m_printing.queue().printer({});
    m_printer->addItem(
        usual ? tr("The PC's default printer (%1)").arg(PrintTexts::printer(*usual)) : tr("The PC's default printer"),
        QString());
    for (const PrinterInfo &printer : m_printing.queue().printers())
        m_printer->addItem(PrintTexts::printer(printer), printer.name);
    m_filling = false;
    showPreferences();
}

void PrintingCard::showPreferences()
{
    m_filling = true;
    const PrintPreferences preferences = m_printing.settings().of(document());
    if (m_printer->findData(preferences.printer) < 0)
        m_printer->addItem(tr("%1 · not there").arg(preferences.printer), preferences.printer);
    m_printer->setCurrentIndex(m_printer->findData(preferences.printer));
    m_paper->setCurrentIndex(qMax(0, m_paper->findData(static_cast<int>(preferences.layout))));
    m_copies->setValue(preferences.copies);
    m_previewFirst->setChecked(preferences.previewFirst);
    // Only receipts print by themselves, so only they can be held back for a look.
    m_previewFirst->setEnabled(document() == PrintDocument::Receipt);
    m_offsetX->setValue(preferences.offset.x());
    m_offsetY->setValue(preferences.offset.y());
    m_filling = false;
}

void PrintingCard::savePreferences()
{
    if (m_filling)
        return;
    m_printing.settings().set(document(),
        {.printer = m_printer->currentData().toString(),
            .layout = static_cast<ReceiptLayout>(m_paper->currentData().toInt()),
            .offset = QPointF(m_offsetX->value(), m_offsetY->value()),
            .copies = m_copies->value(),
            .previewFirst = m_previewFirst->isChecked()});
}

void PrintingCard::saveReceiptPrinters()
{
    QStringList addresses;
    for (const QString &text : m_addresses->text().split(u' ', Qt::SkipEmptyParts)) {
        const auto address = ReceiptPrinterAddress::fromText(text);
        if (!address)
            return m_form->setError(
                m_addresses->objectName(), tr("\"%1\" is no address of a receipt printer.").arg(text));
        addresses += address->toText();
    }
    m_form->setError(m_addresses->objectName(), {});
    m_addresses->setText(addresses.join(u' '));
    m_printing.settings().setReceiptPrinters(addresses);
}

void PrintingCard::printTestPage()
{
    PrintPreferences preferences = m_printing.settings().of(document());
    preferences.copies = 1;
    const auto printer = m_printing.queue().printer(preferences.printer);
    m_test->setEnabled(false);
    TestPage facts;
    facts.printer = printer ? printer->name : preferences.printer;
    facts.print.printedAt = m_clock.now();
    facts.print.printedBy = m_actor.name;
    const auto compose = [&facts](ReceiptLayout layout) { return buildDocument(facts, layout); };
    const auto ordered = m_printing.printPages(m_actor, PrintDocument::TestPage, u"TEST"_s, preferences, compose);
    whenDone(ordered, this, [this](const Result<PrintOrder> &order) {
        m_test->setEnabled(true);
        if (!order)
            return m_result->setText(errorText(order.error()));
        m_testOrder = order->id;
        followTestPage(*order);
    });
}

void PrintingCard::followTestPage(const PrintOrder &order)
{
    if (order.id != m_testOrder)
        return;
    const QString advice = PrintTexts::advice(order, m_printing.queue().printer(order.printer));
    m_result->setText(advice.isEmpty() ? PrintTexts::state(order) : advice);
}

} // namespace meterdesk
