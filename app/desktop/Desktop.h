// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "DeskSettings.h"
#include "DesktopOptions.h"
#include "SignInDialog.h"
#include "TrainingBuilding.h"
#include "accounts/AccountsDesk.h"
#include "context/AppContext.h"
#include "inbox/InboxDesk.h"
#include "jobs/DailyRound.h"
#include "overview/OverviewDesk.h"
#include "print/PrintQueueDesk.h"
#include "print/ReceiptPrinter.h"
#include "readings/ReadingsDesk.h"
#include "recharge/RechargeDesk.h"
#include "registers/RegistersDesk.h"
#include "settings/SettingsDesk.h"
#include "shell/MainWindow.h"
#include "terminals/TerminalsDesk.h"

#include <QtCore/QSettings>

namespace meterdesk {

/// The desktop program put together: database, virtual building when training, pages, window, and the daily round.
class Desktop final : public QObject
{
    Q_OBJECT
public:
    explicit Desktop(DesktopOptions options, QObject *parent = nullptr);
    ~Desktop() override;

    /// Opens (training: makes) the database and shows the window. Emits failed() instead when it cannot.
    void start();
    [[nodiscard]] MainWindow *window() const { return m_window.get(); }
    [[nodiscard]] AppContext *context() const { return m_context.get(); }
    [[nodiscard]] TrainingBuilding *training() const { return m_training.get(); }
    /// Collects, bills, lets policy decide and sends, every half hour; null before the window is there.
    [[nodiscard]] DailyRound *round() const { return m_round.get(); }

Q_SIGNALS:
    /// The window is there, with its first page.
    void ready();
    /// Nothing was opened; ask where to go (first-run guide) or say why.
    void failed(const meterdesk::Error &error);

private:
    /// What the pages work with; made once, before the window.
    struct Desks;

    [[nodiscard]] Result<void> openDatabase();
    void fillSample();
    void startBuilding();
    void loadSettings();
    void askWhoItIs(const DeskSettings &settings);
    void showWindow(const DeskSettings &settings, const Actor &actor);
    void followPrinting();
    void showPrinter();
    void followLinks();
    /// Every concentrator in the records is kept connected; again after the records changed.
    void keepLinks();
    void countLinks();
    [[nodiscard]] QString trainingFolder() const;

    const DesktopOptions m_options;
    QSettings m_layouts;
    std::unique_ptr<AppContext> m_context;
    std::unique_ptr<TrainingBuilding> m_training;
    std::unique_ptr<Desks> m_desks;
    std::unique_ptr<DailyRound> m_round;
    std::unique_ptr<SignInDialog> m_signIn;
    std::unique_ptr<MainWindow> m_window;
    bool m_madeNow = false; ///< a training database made by this start
};

} // namespace meterdesk
