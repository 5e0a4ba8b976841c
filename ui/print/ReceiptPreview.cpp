// SPDX-License-Identifier: GPL-3.0-or-later
#include "print/ReceiptPreview.h"

#include <QtCore/QDir>
#include <QtCore/QStandardPaths>
#include <QtPrintSupport/QPrintDialog>
#include <QtPrintSupport/QPrinter>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QScrollArea>

#include "common/ActionButton.h"
#include "common/Banner.h"
#include "print/PagePreview.h"
#include "print/Printers.h"
#include "shell/ErrorText.h"
#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int widestPage = 420;
constexpr int choicesWidth = 250;

QLabel *previewCaption(const QString &text, QWidget *buddy)
{
    auto *label = new QLabel(text);
    setTextStyle(label, TextStyle::Caption, Token::Text2);
    label->setBuddy(buddy);
    return label;
}

} // namespace

ReceiptPreview::ReceiptPreview(ReceiptPrinter &printer, const Actor &actor, const QString &receiptNo, QWidget *parent)
    : QDialog(parent)
    , m_printer(printer)
    , m_actor(actor)
    , m_receiptNo(receiptNo)
    , m_page(new PagePreview(widestPage, this))
    , m_printers(new QComboBox(this))
    , m_papers(new QComboBox(this))
    , m_banner(new Banner(this))
{
    setObjectName(u"receiptPreview"_s);
    setWindowTitle(tr("Print receipt %1").arg(receiptNo));
    buildChoices();

    auto *scroll = new QScrollArea(this);
    scroll->setWidget(m_page);
    scroll->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setMinimumWidth(widestPage + 32);
    auto *choices = new QVBoxLayout;
    choices->setSpacing(4);
    choices->addWidget(previewCaption(tr("Printer"), m_printers));
    choices->addWidget(m_printers);
    choices->addSpacing(6);
    choices->addWidget(previewCaption(tr("Paper"), m_papers));
    choices->addWidget(m_papers);
    choices->addSpacing(10);
    choices->addWidget(m_banner);
    choices->addStretch();
    choices->addLayout(buildActions());
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 14, 14, 14);
    row->setSpacing(14);
    row->addWidget(scroll, 1);
    row->addLayout(choices);
    resize(widestPage + choicesWidth + 80, Theme::instance().scaled(600));
    showSlip();
}

void ReceiptPreview::buildChoices()
{
    m_printers->setObjectName(u"previewPrinterCombo"_s);
    m_papers->setObjectName(u"previewPaperCombo"_s);
    m_banner->setObjectName(u"previewBanner"_s);
    m_printers->setMinimumWidth(choicesWidth);
    const QStringList names = m_printer.printers().names();
    m_printers->addItems(names);
    m_printers->setCurrentIndex(static_cast<int>(names.indexOf(m_printer.printerInUse())));
    m_printers->setEnabled(!names.isEmpty());
    if (names.isEmpty())
        m_banner->showMessage(
            Tone::Warn, tr("This PC has no printer. Add one in the system's settings, or save the receipt as PDF."));
    for (const auto &[layout, word] : EnumWords<ReceiptLayout>::table())
        m_papers->addItem(paperText(layout), static_cast<int>(layout));
    m_papers->setCurrentIndex(m_papers->findData(static_cast<int>(m_printer.preferences().layout)));
    connect(m_printers, &QComboBox::activated, this, &ReceiptPreview::keepChoice);
    connect(m_papers, &QComboBox::activated, this, [this] {
        keepChoice();
        showSlip();
    });
}

QLayout *ReceiptPreview::buildActions()
{
    auto *column = new QVBoxLayout;
    column->setSpacing(8);
    const auto add = [&](const QString &name, const QString &icon, const QString &text, auto act) {
        auto *button = new ActionButton(icon, text, this);
        button->setObjectName(name);
        connect(button, &QPushButton::clicked, this, act);
        column->addWidget(button);
        return button;
    };
    ActionButton *print = add(u"previewPrint"_s, u"printer"_s, tr("Print"), &ReceiptPreview::print);
    print->setVariant(ActionButton::Variant::Primary);
    print->setEnabled(m_printers->count() > 0);
    print->setDefault(true);
    add(u"previewDialog"_s, u"settings"_s, tr("Print dialog…"), &ReceiptPreview::openPrintDialog);
    add(u"previewPdf"_s, u"save"_s, tr("Save as PDF…"), &ReceiptPreview::openFileDialog);
    add(u"previewClose"_s, u"x"_s, tr("Close"), &QDialog::reject);
    return column;
}

ReceiptLayout ReceiptPreview::chosenLayout() const
{
    return static_cast<ReceiptLayout>(m_papers->currentData().toInt());
}

void ReceiptPreview::keepChoice()
{
    PrintPreferences preferences = m_printer.preferences();
    if (!m_printers->currentText().isEmpty())
        preferences.printer = m_printers->currentText();
    preferences.layout = chosenLayout();
    m_printer.setPreferences(preferences);
}

void ReceiptPreview::showSlip()
{
    whenDone(m_printer.preview(m_receiptNo, chosenLayout()), this,
        [this, shown = ++m_shown](const Result<ReceiptDocument> &document) {
            if (shown != m_shown)
                return;
            if (document)
                m_page->showDocument(*document);
            else
                m_banner->showMessage(Tone::Bad, errorText(document.error()), errorCodeName(document.error().code));
        });
}

void ReceiptPreview::print()
{
    keepChoice();
    follow(m_printer.print(m_actor, m_receiptNo));
}

void ReceiptPreview::openPrintDialog()
{
    auto device = std::make_shared<QPrinter>(QPrinter::HighResolution);
    device->setDocName(m_receiptNo);
    auto *dialog = new QPrintDialog(device.get(), this);
    dialog->setObjectName(u"printDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, device] {
        const QString target =
            device->outputFormat() == QPrinter::NativeFormat ? device->printerName() : device->outputFileName();
        follow(m_printer.printOn(m_actor, m_receiptNo, device, target, chosenLayout()));
    });
    dialog->open();
}

void ReceiptPreview::openFileDialog()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto *dialog = new QFileDialog(
        this, tr("Save the receipt as PDF"), QDir(folder).filePath(m_receiptNo + u".pdf"_s), tr("PDF (*.pdf)"));
    dialog->setObjectName(u"pdfDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"pdf"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &ReceiptPreview::savePdf);
    dialog->open();
}

void ReceiptPreview::savePdf(const QString &path)
{
    follow(m_printer.savePdf(m_actor, m_receiptNo, chosenLayout(), path));
}

void ReceiptPreview::follow(const Async<PrintedSlip> &printing)
{
    whenDone(printing, this, [this](const Result<PrintedSlip> &slip) {
        if (!slip) {
            m_banner->showMessage(
                Tone::Bad, errorText(slip.error()), errorCodeName(slip.error().code) + u": "_s + slip.error().detail);
            return;
        }
        Q_EMIT printed(*slip);
        accept();
    });
}

} // namespace meterdesk
