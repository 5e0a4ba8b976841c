// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/ShortcutSheet.h"

#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>

#include "common/KeyHint.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

ShortcutSheet::ShortcutSheet(const QList<PageDescriptor> &pages, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"shortcutSheet"_s);
    setWindowTitle(tr("Keyboard shortcuts"));

    QList<std::pair<QString, QString>> rows;
    for (const PageDescriptor &page : pages) {
        if (!page.shortcut.isEmpty())
            rows.append({page.shortcut.toString(QKeySequence::NativeText), page.title});
    }
    rows += {
        {u"F3  Ctrl+K"_s, tr("Search everywhere")},
        {u"Ctrl+F"_s, tr("Search form of the page")},
        {u"F4  Ctrl+P"_s, tr("Print or reprint")},
        {u"F5"_s, tr("Refresh")},
        {u"F6  Shift+F6"_s, tr("Next / previous part of the page")},
        {u"F9"_s, tr("Recharges of the account")},
        {u"Ctrl+N"_s, tr("New")},
        {u"Ctrl+E"_s, tr("Export")},
        {u"Ctrl+Enter"_s, tr("Save; on the recharge page: book without printing")},
        {u"Alt+1 … Alt+5"_s, tr("Quick amounts")},
        {u"Alt+M"_s, tr("Next payment method")},
        {u"Alt+H  Alt+L"_s, tr("Close / trip the selected meter")},
        {u"Ctrl+C  Ctrl+Shift+C"_s, tr("Copy cells, copy with headers")},
        {u"Ctrl+D"_s, tr("Show or hide the side panel")},
        {u"Ctrl+J"_s, tr("Running jobs")},
        {u"Ctrl+B"_s, tr("Collapse the navigation")},
        {u"Esc"_s, tr("Back to searching")},
        {u"Ctrl+L"_s, tr("Lock the desk")},
        {u"F1"_s, tr("Help of the page")},
        {u"Shift+F1"_s, tr("This sheet")},
    };

    auto *grid = new QGridLayout(this);
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(6);
    const int half = (static_cast<int>(rows.size()) + 1) / 2;
    for (int i = 0; i < rows.size(); ++i) {
        auto *keys = new QWidget(this);
        auto *caps = new QHBoxLayout(keys);
        caps->setContentsMargins(0, 0, 0, 0);
        caps->setSpacing(4);
        for (const QString &cap : rows.at(i).first.split(u"  "_s))
            caps->addWidget(new KeyHint(cap, keys));
        caps->addStretch(1);
        keys->setAccessibleName(rows.at(i).first);
        grid->addWidget(keys, i % half, i / half * 2);
        grid->addWidget(new QLabel(rows.at(i).second, this), i % half, i / half * 2 + 1);
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    grid->addWidget(buttons, half, 0, 1, 4);
}

} // namespace meterdesk
