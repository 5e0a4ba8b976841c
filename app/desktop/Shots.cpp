// SPDX-License-Identifier: GPL-3.0-or-later
#include "Shots.h"

#include <QtCore/QDir>
#include <QtCore/QTimer>
#include <QtGui/QAction>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>

#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Pages ask the database after they are opened; a picture waits for the answers and the loading bar.
constexpr std::chrono::milliseconds settleTime{900};

} // namespace

Shots::Shots(Desktop &desktop, QString folder, QString language, QObject *parent)
    : QObject(parent)
    , m_desktop(desktop)
    , m_folder(std::move(folder))
    , m_language(std::move(language))
{ }

void Shots::start()
{
    if (!QDir().mkpath(m_folder)) {
        qCritical("cannot write to %s", qPrintable(m_folder));
        return QCoreApplication::exit(1);
    }
    m_desktop.window()->resize(1366, 697);
    connect(m_desktop.round(), &DailyRound::finished, this, [this] { next(); });
    m_desktop.round()->runNow();
}

void Shots::press(const QString &name)
{
    if (name.isEmpty())
        return;
    MainWindow *window = m_desktop.window();
    if (auto *action = window->findChild<QAction *>(name))
        action->trigger();
    else if (auto *button = window->findChild<QAbstractButton *>(name))
        button->click();
}

void Shots::next()
{
    MainWindow *window = m_desktop.window();
    if (m_pages.isEmpty()) {
        if (m_dark)
            return QCoreApplication::quit();
        m_dark = window->property("shotsBegun").toBool();
        window->setProperty("shotsBegun", true);
        Theme::instance().setChoice(m_dark ? SchemeChoice::Dark : SchemeChoice::Light);
        for (const PageDescriptor &page : window->pages())
            m_pages += page.id;
        // What is behind a button or a key of a page: "page+object name".
        m_pages += {u"readings+matrixViewButton"_s, u"recharge+helpAction"_s, u"tariffs+newTariffAction"_s};
    }
    const QString shown = m_pages.takeFirst();
    const QString id = shown.section(u'+', 0, 0);
    const QString pressed = shown.section(u'+', 1);
    const bool findsRoom = id == "recharge"_L1 || id == "estimate"_L1 || id == "moving"_L1 || id == "statement"_L1
        || id == "adjustments"_L1;
    window->openPage(id, {.account = {}, .searchText = findsRoom ? u"0000200001"_s : QString()});
    if (Page *page = window->currentPage())
        page->refresh();
    press(pressed);
    QTimer::singleShot(settleTime, this, [this, window, shown, pressed] {
        const QString name = u"%1/%2-%3-%4.png"_s.arg(
            m_folder, QString(shown).replace(u'+', u'-'), m_dark ? u"dark"_s : u"light"_s, m_language);
        if (!window->grab().save(name)) {
            qCritical("cannot write %s", qPrintable(name));
            return QCoreApplication::exit(1);
        }
        press(pressed); // what was opened by it is closed again
        next();
    });
}

} // namespace meterdesk
