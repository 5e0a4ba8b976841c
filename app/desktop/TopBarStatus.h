// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtCore/QObject>

namespace meterdesk {

class AppContext;
class MainWindow;
struct Desks;

/// Keeps true what a window says about the world around it: the receipt printer and what waits for it, concentrators
/// online, the collection that runs, this PC's address on the LAN. A child of the window. Of the GUI thread.
class TopBarStatus final : public QObject
{
    Q_OBJECT
public:
    /// Begins to follow; also starts the print queue of `desks`. All must outlive the window.
    TopBarStatus(AppContext &context, Desks &desks, MainWindow &window);

    /// Every concentrator in the records is kept connected; again after the records changed.
    void keepLinks();

private:
    void followPrinting();
    void showPrinter();
    void followLinks();
    void countLinks();

    AppContext &m_context;
    Desks &m_desks;
    MainWindow &m_window;
};

} // namespace meterdesk
