// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/SidePanel.h"

class QTextBrowser;

namespace meterdesk {

/// The help of one page, Markdown: what the page is for, the steps, the keys, what the states mean. `language` is
/// "zh_CN" or "en". Empty where there is none.
[[nodiscard]] QString helpText(const QString &pageId, const QString &language);

/// F1: the help of the page in sight, at the right of the window, in the language of the program. It stays open while
/// pages change and shows the help of each.
class HelpPanel final : public SidePanel
{
    Q_OBJECT
public:
    explicit HelpPanel(QWidget *parent = nullptr);

    void showPage(const QString &pageId, const QString &title);
    /// What is read out and shown, without marks.
    [[nodiscard]] QString plainText() const;

Q_SIGNALS:
    void shortcutsRequested();

private:
    void adoptTheme();

    QTextBrowser *m_text;
    QString m_markdown;
};

} // namespace meterdesk
