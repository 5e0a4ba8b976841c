// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtWidgets/QDialog>

#include "print/DocumentPrinter.h"

class QComboBox;
class QDateEdit;
class QLabel;
class QVBoxLayout;

namespace meterdesk {

class ActionButton;
class Banner;

/// A paper as it will look, all its pages, with the paper it is laid out for; printed or saved from here. The choice
/// stays for the next one of its kind. Open it with open(): it never blocks.
class DocumentPreview final : public QDialog
{
    Q_OBJECT
public:
    DocumentPreview(
        DocumentPrinter &printer, const Actor &actor, const DocumentRequest &request, QWidget *parent = nullptr);

    /// Writes the paper to a file, counted like a print.
    void savePdf(const QString &path);

Q_SIGNALS:
    /// What the status bar says: the paper went out.
    void printed(const QString &text);

private:
    void buildChoices();
    void buildDays(QVBoxLayout *side);
    [[nodiscard]] QLayout *buildActions();
    [[nodiscard]] ReceiptLayout chosenLayout() const;
    /// Where it would be printed, and when.
    void showPrinter();
    void showPages();
    void openFileDialog();
    void print();
    void follow(const Async<PrintedDocument> &printing);
    void showError(const Error &error);

    DocumentPrinter &m_printer;
    Actor m_actor;
    DocumentRequest m_request;
    QWidget *m_sheet;
    QVBoxLayout *m_pages;
    QComboBox *m_papers;
    QDateEdit *m_from = nullptr; ///< of a statement
    QDateEdit *m_to = nullptr;
    QLabel *m_printerName;
    QLabel *m_count;
    Banner *m_banner;
    ActionButton *m_print = nullptr;
    quint64 m_shown = 0;
};

} // namespace meterdesk
