// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody at the desk waits for in the real window on a building of 10,000 rooms: until a page shows its first
// rows, until a jump to the end and each order in a header show real rows, and the longest the window did not react in
// between. Wall time, so the machine should be quiet. `bench_window [DAYS [FILE]]` as `bench_pages`.

#include "BigBuilding.h"
#include "Database.h"
#include "Desktop.h"
#include "ItemRoles.h"
#include "shell/MainWindow.h"
#include "table/DataTable.h"
#include "table/TableView.h"
#include "theme/Theme.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QEventLoop>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTimer>
#include <QtWidgets/QApplication>
#include <QtWidgets/QScrollBar>

#include <cstdio>

using namespace meterdesk;
using namespace meterdesk::bench;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 patience = 20'000; // ms

/// Notes how long the window is busy with one event, during which it does not react.
class WatchedApplication final : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (m_depth > 0)
            return QApplication::notify(receiver, event);
        ++m_depth;
        QElapsedTimer timer;
        timer.start();
        const bool handled = QApplication::notify(receiver, event);
        m_longest = std::max(m_longest, static_cast<double>(timer.nsecsElapsed()) / 1e6);
        --m_depth;
        return handled;
    }
    /// Since the last call, in milliseconds.
    double takeLongest() { return std::exchange(m_longest, 0.0); }

private:
    int m_depth = 0;
    double m_longest = 0;
};

/// Lets the window work until `isDone`; milliseconds, less than 0 where it never is.
template <typename IsDone>
double waitFor(const QElapsedTimer &since, IsDone &&isDone)
{
    QEventLoop loop;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (isDone() || since.elapsed() > patience)
            loop.quit();
    });
    look.start(0);
    loop.exec();
    return isDone() ? static_cast<double>(since.nsecsElapsed()) / 1e6 : -1;
}

bool isLoaded(const DataTable &table, int row)
{
    const QAbstractItemModel *model = table.model();
    return row >= 0 && row < model->rowCount() && model->index(row, 0).data(RowIdRole).isValid();
}

/// The table a page is about: the one with the most rows in sight.
DataTable *tableOf(const QWidget &page)
{
    for (DataTable *table : page.findChildren<DataTable *>()) {
        if (table->isVisible() && table->model())
            return table;
    }
    return nullptr;
}

/// Residential memory in MiB; 0 where this system does not tell.
double memory()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).chopped(2).trimmed().toDouble() / 1024;
    }
    return 0;
}

/// The slowest order of a table, and which.
std::pair<double, QString> slowestOrder(DataTable &table)
{
    std::pair<double, QString> slowest{0, {}};
    const QAbstractItemModel &model = *table.model();
    for (int column = 0; column < model.columnCount(); ++column) {
        const QVariant sortable = model.headerData(column, Qt::Horizontal, ColumnSortableRole);
        if (sortable.isValid() && !sortable.toBool())
            continue;
        bool answered = false;
        const auto answer = [&answered] { answered = true; };
        const QList<QMetaObject::Connection> connections{
            QObject::connect(&model, &QAbstractItemModel::modelReset, answer),
            QObject::connect(&model, &QAbstractItemModel::layoutChanged, answer)};
        QElapsedTimer timer;
        timer.start();
        table.setSortKeys({{column, Qt::DescendingOrder}});
        const double time = waitFor(timer, [&] { return answered && isLoaded(table, 0); });
        for (const QMetaObject::Connection &connection : connections)
            QObject::disconnect(connection);
        if (time < 0 || time > slowest.first)
            slowest = {time, model.headerData(column, Qt::Horizontal, ColumnKeyRole).toString()};
        if (time < 0)
            break;
    }
    return slowest;
}

void benchPage(WatchedApplication &application, MainWindow &window, const PageDescriptor &page)
{
    application.takeLongest();
    QElapsedTimer timer;
    timer.start();
    window.openPage(page.id);
    const double made = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    DataTable *table = tableOf(*window.currentPage());
    const double first = table ? waitFor(timer, [table] { return isLoaded(*table, 0); }) : made;
    std::printf("%-14s making it %5.0f ms  ", qPrintable(page.id), made);
    if (!table || first < 0) {
        std::printf(
            "%-73s longest stall %5.0f ms  %4.0f MiB\n", table ? "no rows" : "", application.takeLongest(), memory());
        return;
    }
    timer.start();
    QElapsedTimer settle; // the whole result is counted
    settle.start();
    waitFor(settle, [&] { return settle.elapsed() > 1500; });
    timer.start();
    QScrollBar *bar = table->view()->verticalScrollBar();
    bar->setValue(bar->maximum());
    const double jump = waitFor(timer, [table] { return isLoaded(*table, table->model()->rowCount() - 1); });
    const int rows = table->model()->rowCount();
    const auto [order, column] = slowestOrder(*table);
    std::printf("%8d rows: first %4.0f ms, end %4.0f ms, slowest order %5.0f ms (%-14s)  longest stall %5.0f ms  %4.0f "
                "MiB\n",
        rows, first, jump, order, qPrintable(column), application.takeLongest(), memory());
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    const QTemporaryDir home;
    for (const char *variable : {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "APPDATA", "LOCALAPPDATA"})
        qputenv(variable, home.path().toUtf8());
    WatchedApplication application(argc, argv);
    QApplication::setOrganizationName(u"MeterDesk"_s);
    QApplication::setApplicationName(u"meterdesk"_s);
    Theme::instance().install(application);
    const QStringList arguments = QCoreApplication::arguments();
    const int days = argc > 1 ? arguments.at(1).toInt() : 110;
    DesktopOptions options;
    options.databasePath = argc > 2 ? arguments.at(2) : home.filePath(u"bench.db"_s);
    options.language = u"en"_s;
    (void)BigBuilding::openOrMake(options.databasePath, days, QDate::currentDate().addDays(-1));

    application.takeLongest();
    QElapsedTimer timer;
    timer.start();
    Desktop desktop(options);
    bool isReady = false;
    QObject::connect(&desktop, &Desktop::failed, &application,
        [](const Error &error) { qFatal("%s: %s", qPrintable(errorCodeName(error.code)), qPrintable(error.detail)); });
    QObject::connect(&desktop, &Desktop::ready, &application,
        [&isReady] { QTimer::singleShot(0, qApp, [&isReady] { isReady = true; }); });
    desktop.start();
    std::printf("usable after %.0f ms in this process\n", waitFor(timer, [&] { return isReady; }));
    desktop.window()->resize(1366, 768);
    for (const PageDescriptor &page : desktop.window()->pages())
        benchPage(application, *desktop.window(), page);
    std::printf("resident memory with every page opened %.0f MiB\n", memory());
    return 0;
}
