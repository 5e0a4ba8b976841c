// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "DeskSettings.h"
#include "DesktopOptions.h"
#include "OperatorSwitch.h"
#include "ProgramLanguage.h"
#include "TrainingBuilding.h"
#include "context/AppContext.h"
#include "context/ProgramLock.h"
#include "jobs/DailyRound.h"
#include "shell/MainWindow.h"

#include <QtCore/QSettings>

namespace meterdesk {

struct Desks;
class TopBarStatus;

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
    /// After failed(): who has the database open already; empty for any other reason.
    [[nodiscard]] const QString &holder() const { return m_holder; }
    /// Collects, bills, lets policy decide and sends, every half hour; null before the window is there.
    [[nodiscard]] DailyRound *round() const { return m_round.get(); }

Q_SIGNALS:
    /// The window is there, with its first page.
    void ready();
    /// Nothing was opened; ask where to go (first-run guide) or say why.
    void failed(const meterdesk::Error &error);
    /// Another operator or language: window() is a new one, with the page that was open.
    void windowReplaced();

private:
    [[nodiscard]] Result<void> openDatabase();
    /// One desktop a database: two would each collect, judge and print.
    [[nodiscard]] Result<void> takeDesk(const QString &databasePath);
    void fillSample();
    void startBuilding();
    /// Begins a training with all meters in their concentrator, as an installer leaves them.
    void deliverMeters();
    void loadSettings();
    void showWindow(const DeskSettings &settings, const Actor &actor);
    void startRounds();
    /// Makes pages and window anew, for somebody else or in another language.
    void replaceWindow(const Actor &actor);
    void replaceWindowSoon(const Actor &actor);
    void changeLanguage(const QString &language, const std::function<void()> &refused);
    [[nodiscard]] QString trainingFolder() const;

    const DesktopOptions m_options;
    QSettings m_layouts;
    std::unique_ptr<ProgramLock> m_desk; ///< outlives what works on the database
    QString m_holder;
    std::unique_ptr<AppContext> m_context;
    std::unique_ptr<TrainingBuilding> m_training;
    std::shared_ptr<PrintSpooler> m_printers; ///< of every window
    std::unique_ptr<Desks> m_desks;
    std::unique_ptr<DailyRound> m_round;
    ProgramLanguage m_language; ///< outlives the widgets that speak it
    std::unique_ptr<OperatorSwitch> m_operators;
    std::unique_ptr<MainWindow> m_window;
    TopBarStatus *m_status = nullptr; ///< of that window, and its child
    std::optional<Actor> m_nextActor; ///< of the window that is about to be made
    bool m_madeNow = false; ///< a training database made by this start
};

} // namespace meterdesk
