// SPDX-License-Identifier: GPL-3.0-or-later
#include "Shots.h"

#include <QtCore/QDir>
#include <QtCore/QTimer>
#include <QtGui/QAction>
#include <QtGui/QPainter>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>

#include <algorithm>

#include "ChangePasswordDialog.h"
#include "CutOffTexts.h"
#include "FirstRunGuide.h"
#include "SignInDialog.h"
#include "common/LoadingBar.h"
#include "table/DataTable.h"
#include "table/TableView.h"
#include "theme/Theme.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Pages ask the database after they are opened; a picture waits for the answers and the loading bar.
constexpr std::chrono::milliseconds settleTime{600};

/// A room that is in arrears and tripped, as its neighbours owe nothing.
constexpr QLatin1StringView roomInArrears("0000200001");

bool findsRoom(const QString &page)
{
    static const QStringList pages{u"recharge"_s, u"estimate"_s, u"moving"_s, u"statement"_s, u"adjustments"_s};
    return pages.contains(page);
}

} // namespace

Shots::Shots(Desktop &desktop, const DesktopOptions &options, QObject *parent)
    : QObject(parent)
    , m_desktop(desktop)
    , m_folder(options.shotsFolder)
    , m_language(options.language)
    , m_size(options.shotsSize)
{ }

void Shots::start()
{
    if (!QDir().mkpath(m_folder)) {
        qCritical("cannot write to %s", qPrintable(m_folder));
        return QCoreApplication::exit(1);
    }
    m_desktop.window()->resize(m_size);
    m_scenes = scenes();
    connect(
        m_desktop.round(), &DailyRound::finished, this, [this] { next(); }, Qt::SingleShotConnection);
    m_desktop.round()->runNow();
}

QList<Shots::Scene> Shots::scenes() const
{
    const QString tick = u"press %1CheckAll"_s;
    QList<Scene> details{
        {u"overview"_s, u"shortcuts"_s, {u"press shortcutSheetAction"_s}},
        {u"recharge"_s, u"help"_s, {u"press helpAction"_s}, {}, true},
        {u"estimate"_s, u"measured"_s, {u"press measureButton"_s}},
        {u"moving"_s, u"bill"_s, {u"press movingActButton"_s}},
        {u"moving"_s, u"settle"_s, {u"press movingActButton"_s, u"press movingActButton"_s}},
        {u"closing"_s, u"day-end"_s, {u"press closeDayButton"_s}},
        {u"verify"_s, u"unknown"_s, {}, u"1234567890"_s},
        {u"printing"_s, u"order"_s, {u"row printQueueTable 0"_s}},
        {u"terminals"_s, u"meter"_s, {u"row terminalsTable 0"_s}},
        {u"terminals"_s, u"trip"_s, {tick.arg(u"terminalsTable"_s), u"press tripChosenButton"_s}},
        {u"readings"_s, u"usage"_s, {u"row readingsTable 0"_s, u"press usageButton"_s}},
        {u"readings"_s, u"matrix"_s, {u"press matrixViewButton"_s}, {}, true},
    };
    for (int figures = 1; figures < 6; ++figures)
        details += Scene{u"reports"_s, u"figures%1"_s.arg(figures), {u"choose reportFiguresChoice %1"_s.arg(figures)}};
    details += {
        {u"monitor"_s, u"frame"_s, {u"row monitorTable 4"_s}},
        {u"monitor"_s, u"outputs"_s, {u"press outputsButton"_s}},
        {u"properties"_s, u"room"_s, {u"row propertiesTable 6"_s}},
        {u"properties"_s, u"new-building"_s, {u"press newBuildingAction"_s}},
        {u"accounts"_s, u"account"_s, {u"row accountsTable 5"_s}},
        {u"accounts"_s, u"open"_s, {u"press openAccountsAction"_s}},
        {u"accounts"_s, u"notices"_s, {u"press noticesButton"_s}},
        {u"meters"_s, u"meter"_s, {u"row metersTable 0"_s}},
        {u"meters"_s, u"new"_s, {u"press newMeterAction"_s}},
        {u"meters"_s, u"replace"_s, {u"row metersTable 0"_s, u"press replaceMeterAction"_s}},
        {u"concentrators"_s, u"concentrator"_s, {u"row concentratorsTable 0"_s}},
        {u"concentrators"_s, u"new"_s, {u"press newConcentratorAction"_s}},
        {u"concentrators"_s, u"dialled-in"_s, {u"press adoptConcentratorAction"_s}},
        {u"pairing"_s, u"add"_s, {u"press addMetersAction"_s}},
        {u"pairing"_s, u"compare"_s, {u"press compareTableAction"_s}},
        {u"pairing"_s, u"withdraw"_s, {tick.arg(u"pairingTable"_s), u"press withdrawMetersAction"_s}},
        {u"tariffs"_s, u"tariff"_s, {u"row tariffsTable 0"_s}},
        {u"tariffs"_s, u"new"_s, {u"press newTariffAction"_s}},
        {u"operators"_s, u"new"_s, {u"press newOperatorAction"_s}},
        {u"dialog-first-run"_s},
        {u"dialog-sign-in"_s},
        {u"dialog-password"_s},
    };
    QList<Scene> pages;
    for (const PageDescriptor &page : m_desktop.window()->pages())
        pages += Scene{page.id};
    const auto inDark = [](QList<Scene> scenes) {
        for (Scene &scene : scenes)
            scene.dark = true;
        return scenes;
    };
    const auto topUp = [](const QString &room) {
        return QList<Scene>{
            {u"recharge"_s, u"taken"_s, {u"press quickAmount2"_s, u"press rechargeTakeButton"_s}, room}};
    };
    // Money first, so that the pages after it have something to show. Colours change twice only: that is slow.
    return topUp(u"0000200013"_s) + pages + inDark(topUp(u"0000200005"_s) + pages + details) + details;
}

void Shots::next()
{
    if (m_scenes.isEmpty()) {
        for (const QString &line : std::as_const(m_cutOff))
            qWarning("cut off: %s", qPrintable(line));
        return QCoreApplication::quit();
    }
    const Scene &scene = m_scenes.first();
    Theme::instance().setChoice(scene.dark ? SchemeChoice::Dark : SchemeChoice::Light);
    if (scene.page.startsWith(u"dialog-"_s)) {
        makeDialog();
    } else {
        MainWindow *window = m_desktop.window();
        const QString find = scene.find.isEmpty() && findsRoom(scene.page) ? QString(roomInArrears) : scene.find;
        window->openPage(scene.page, {.account = {}, .searchText = find});
        if (Page *page = window->currentPage())
            page->refresh();
    }
    whenSettled([this] { play(0); });
}

void Shots::play(qsizetype at)
{
    const QStringList &steps = m_scenes.first().steps;
    if (at == steps.size())
        return takePicture();
    step(steps.at(at));
    whenSettled([this, at] { play(at + 1); });
}

void Shots::step(const QString &words)
{
    MainWindow *window = m_desktop.window();
    const QString verb = words.section(u' ', 0, 0);
    const QString name = words.section(u' ', 1, 1);
    const QString what = words.section(u' ', 2);
    if (verb == "press"_L1) {
        if (auto *action = window->findChild<QAction *>(name))
            return action->trigger();
        if (auto *button = window->findChild<QAbstractButton *>(name))
            return button->click();
    } else if (verb == "row"_L1) {
        if (auto *table = window->findChild<DataTable *>(name))
            return table->selectRow(what.toInt());
    } else if (verb == "choose"_L1) {
        if (auto *choice = window->findChild<QComboBox *>(name)) {
            choice->setCurrentIndex(what.toInt());
            Q_EMIT choice->activated(what.toInt());
            return;
        }
    } else if (verb == "type"_L1) {
        if (auto *field = window->findChild<QLineEdit *>(name))
            return field->insert(what);
    }
    qWarning("%s: nothing to do '%s' with", qPrintable(m_scenes.first().page), qPrintable(words));
}

void Shots::whenSettled(const std::function<void()> &then, int patience)
{
    QTimer::singleShot(settleTime, this, [this, then, patience] {
        if (patience > 0 && isLoading())
            return whenSettled(then, patience - 1);
        then();
    });
}

bool Shots::isLoading() const
{
    const QList<LoadingBar *> bars = m_desktop.window()->findChildren<LoadingBar *>();
    if (std::ranges::any_of(bars, [](const LoadingBar *bar) { return bar->isVisible() && bar->isBusy(); }))
        return true;
    const QList<TableView *> views = m_desktop.window()->findChildren<TableView *>();
    return std::ranges::any_of(views, [](const TableView *view) {
        if (!view->isVisible() || !view->model() || view->model()->rowCount() == 0)
            return false;
        return view->model()->index(0, 0).data().toString() == u"…"_s;
    });
}

void Shots::takePicture()
{
    if (!save())
        return QCoreApplication::exit(1);
    leave();
    m_scenes.removeFirst();
    next();
}

void Shots::noteCutOffTexts(const QWidget &root)
{
    const QStringList found = cutOffTexts(root);
    const Scene &scene = m_scenes.first();
    for (const QString &line : found) {
        const bool isNew = std::ranges::none_of(m_cutOff, [&line](const QString &each) { return each.endsWith(line); });
        if (isNew)
            m_cutOff += u"%1 %2: %3"_s.arg(scene.page, scene.name, line);
    }
}

bool Shots::save()
{
    const Scene &scene = m_scenes.first();
    QStringList parts{scene.page, scene.name, scene.dark ? u"dark"_s : u"light"_s, m_language};
    parts.removeAll(QString());
    const QString path = u"%1/%2.png"_s.arg(m_folder, parts.join(u'-'));
    QPixmap picture;
    if (m_dialog) {
        noteCutOffTexts(*m_dialog);
        picture = m_dialog->grab();
    } else {
        MainWindow *window = m_desktop.window();
        noteCutOffTexts(*window);
        picture = window->grab();
        if (QDialog *dialog = openDialog()) {
            noteCutOffTexts(*dialog);
            QPainter painter(&picture);
            const QPixmap over = dialog->grab();
            const QRect place(
                QPoint((window->width() - dialog->width()) / 2, (window->height() - dialog->height()) / 2),
                dialog->size());
            painter.drawPixmap(place.topLeft(), over);
            painter.setPen(Theme::instance().color(Token::Control));
            painter.drawRect(place.adjusted(-1, -1, 0, 0));
        }
    }
    if (picture.save(path))
        return true;
    qCritical("cannot write %s", qPrintable(path));
    return false;
}

QDialog *Shots::openDialog() const
{
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (auto *dialog = qobject_cast<QDialog *>(widget); dialog && dialog->isVisible())
            return dialog;
    }
    return nullptr;
}

void Shots::makeDialog()
{
    const QString which = m_scenes.first().page;
    OperatorService &operators = m_desktop.context()->operators();
    if (which == "dialog-first-run"_L1)
        m_dialog = std::make_unique<FirstRunGuide>(Error{ErrorCode::DatabaseMissing, {}}, QString());
    else if (which == "dialog-sign-in"_L1)
        m_dialog = std::make_unique<SignInDialog>(operators, SignInPurpose::Switch, m_desktop.window()->windowTitle());
    else
        m_dialog = std::make_unique<ChangePasswordDialog>(operators, Actor{u"李晓"_s, Role::Cashier});
    m_dialog->show();
}

void Shots::leave()
{
    if (m_dialog) {
        m_dialog->hide();
        m_dialog.reset();
    }
    while (QDialog *dialog = openDialog())
        dialog->hide();
    if (m_scenes.first().repeatToUndo)
        step(m_scenes.first().steps.last());
}

} // namespace meterdesk
