// SPDX-License-Identifier: GPL-3.0-or-later
#include "TopBarStatus.h"

#include <QtNetwork/QNetworkInterface>

#include "Desks.h"
#include "jobs/FieldWorker.h"
#include "print/PrintTexts.h"
#include "records/RegisterService.h"
#include "shell/MainWindow.h"
#include "shell/StatusStrip.h"
#include "shell/TopBar.h"

namespace meterdesk {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::chrono::seconds printingInterval{1};

QString lanAddress()
{
    for (const QHostAddress &address : QNetworkInterface::allAddresses()) {
        if (address.protocol() == QAbstractSocket::IPv4Protocol && !address.isLoopback())
            return address.toString();
    }
    return {};
}

} // namespace

TopBarStatus::TopBarStatus(AppContext &context, Desks &desks, MainWindow &window)
    : QObject(&window)
    , m_context(context)
    , m_desks(desks)
    , m_window(window)
{
    m_window.statusStrip()->setNetwork(lanAddress());
    followPrinting();
    followLinks();
}

void TopBarStatus::followPrinting()
{
    PrintQueue &queue = m_desks.printQueue;
    connect(&queue, &PrintQueue::printersChanged, this, [this] { showPrinter(); });
    connect(&queue, &PrintQueue::orderChanged, this, [this] { showPrinter(); });
    connect(&m_desks.printSettings, &PrintSettings::changed, this, [this] { showPrinter(); });
    connect(m_window.topBar(), &TopBar::printerClicked, this, [this] { m_window.openPage(u"printing"_s); });
    showPrinter();
    queue.start(printingInterval);
}

void TopBarStatus::showPrinter()
{
    const PrintQueue &queue = m_desks.printQueue;
    const QString chosen = m_desks.printSettings.of(PrintDocument::Receipt).printer;
    const int open = static_cast<int>(queue.openOrders().size());
    const auto printer = queue.printer(chosen);
    if (!printer)
        return m_window.topBar()->setPrinter(chosen, false, chosen.isEmpty() ? QString() : tr("not there"), open);
    const bool ready = printer->state == PrinterState::Ready;
    m_window.topBar()->setPrinter(printer->name, ready, ready ? QString() : PrintTexts::state(printer->state), open);
}

void TopBarStatus::followLinks()
{
    FieldWorker &field = m_context.fieldWork();
    connect(&field, &FieldWork::linkStateChanged, this, [this] { countLinks(); });
    connect(&field, &FieldWork::collectionProgress, this,
        [this](int done, int total) { m_window.topBar()->setRunningJob(tr("Collecting %1/%2").arg(done).arg(total)); });
    connect(&field, &FieldWork::collectionFinished, this, [this] { m_window.topBar()->setRunningJob({}); });
    keepLinks();
}

void TopBarStatus::keepLinks()
{
    whenDone(m_context.registers().concentrators(), this, [this](const Result<QList<Concentrator>> &all) {
        if (all)
            m_context.gateway().keepConnected(*all);
        countLinks();
    });
}

void TopBarStatus::countLinks()
{
    whenDone(m_context.registers().concentrators(), this, [this](const Result<QList<Concentrator>> &concentrators) {
        if (!concentrators)
            return;
        const auto online =
            std::count_if(concentrators->begin(), concentrators->end(), [this](const Concentrator &concentrator) {
                return m_context.fieldWork().linkState(concentrator.id) == LinkState::Online;
            });
        m_window.topBar()->setConcentrators(static_cast<int>(online), static_cast<int>(concentrators->size()));
    });
}

} // namespace meterdesk
