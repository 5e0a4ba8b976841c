// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/HelpPanel.h"

#include <QtCore/QFile>
#include <QtCore/QLocale>
#include <QtWidgets/QTextBrowser>
#include <QtWidgets/QVBoxLayout>

#include "common/ActionButton.h"
#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int helpWidth = 320;

} // namespace

QString helpText(const QString &pageId, const QString &language)
{
    QFile file(u":/meterdesk/help/%1/%2.md"_s.arg(language, pageId));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

HelpPanel::HelpPanel(QWidget *parent)
    : SidePanel(helpWidth, parent)
    , m_text(new QTextBrowser(this))
{
    setObjectName(u"helpPanel"_s);
    setClosable(true);
    m_text->setObjectName(u"helpText"_s);
    m_text->setAccessibleName(tr("Help"));
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setOpenLinks(false);
    m_text->setMinimumHeight(Theme::instance().scaled(240));
    m_text->viewport()->setAutoFillBackground(false);
    addSection()->addWidget(m_text, 1);
    auto *keys = new ActionButton(u"keyboard"_s, tr("All keyboard shortcuts"), this);
    keys->setObjectName(u"allShortcutsButton"_s);
    keys->setKeyHint(u"Shift+F1"_s);
    connect(keys, &QPushButton::clicked, this, &HelpPanel::shortcutsRequested);
    foot()->addWidget(keys);
    connect(&Theme::instance(), &Theme::changed, this, &HelpPanel::adoptTheme);
}

void HelpPanel::showPage(const QString &pageId, const QString &title)
{
    setTitle(tr("Help"), title);
    const bool chinese = QLocale().language() == QLocale::Chinese;
    m_markdown = helpText(pageId, chinese ? u"zh_CN"_s : u"en"_s);
    adoptTheme();
}

void HelpPanel::adoptTheme()
{
    m_text->setFont(Theme::instance().font(TextStyle::Body));
    m_text->setMarkdown(m_markdown);
}

QString HelpPanel::plainText() const
{
    return m_text->toPlainText();
}

} // namespace meterdesk
