<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>PillState</name>
    <message>
        <location filename="../models/tables/PillState.cpp" line="+13"/>
        <source>Online</source>
        <translation>在线</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Closed</source>
        <translation>合闸</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Tripped</source>
        <translation>跳闸</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Protected</source>
        <translation>保电</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>No meter</source>
        <translation>未配表</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>OK</source>
        <translation>成功</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Missing</source>
        <translation>未采到</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Timed out</source>
        <translation>超时</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>To check</source>
        <translation>待核对</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Sending</source>
        <translation>下发中</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Queued</source>
        <translation>排队</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Reversed</source>
        <translation>已冲正</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Reprinted</source>
        <translation>补打</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Enabled</source>
        <translation>启用</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Disabled</source>
        <translation>停用</translation>
    </message>
</context>
<context>
    <name>meterdesk::Banner</name>
    <message>
        <location filename="../ui/common/Banner.cpp" line="+41"/>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>meterdesk::DataTable</name>
    <message>
        <location filename="../ui/common/DataTable.cpp" line="+52"/>
        <source>Nothing here yet.</source>
        <translation>还没有记录。</translation>
    </message>
    <message>
        <location line="+177"/>
        <location line="+1"/>
        <source>Tick all rows</source>
        <translation>勾选全部</translation>
    </message>
    <message>
        <location line="+77"/>
        <source>No rows match.</source>
        <translation>没有符合条件的记录。</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
</context>
<context>
    <name>meterdesk::ErrorTexts</name>
    <message>
        <location filename="../ui/shell/ErrorText.cpp" line="+19"/>
        <source>This is not an amount: digits with at most two decimals.</source>
        <translation>金额不正确：只能是数字，最多两位小数。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>This is not a valid number.</source>
        <translation>号码不正确。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>This is not a valid date.</source>
        <translation>日期不正确。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>A value is not allowed here.</source>
        <translation>此处不允许这个值。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The amount is too large to calculate with.</source>
        <translation>金额过大，无法计算。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The amount is outside the limits.</source>
        <translation>金额超出限额。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>There is no such property.</source>
        <translation>没有这个房源。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>There is no such concentrator.</source>
        <translation>没有这台集中器。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>There is no such meter.</source>
        <translation>没有这块电表。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>There is no such tariff, or it has no price for that day.</source>
        <translation>没有这个电价，或当天没有生效的价格。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>There is no account for this room.</source>
        <translation>该房间还没有开户。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>There is no such receipt.</source>
        <translation>没有这张单据。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>There is no such command.</source>
        <translation>没有这条指令。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>There is no such held reading.</source>
        <translation>没有这条挂起的示值。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Only rooms hold money; this is a building.</source>
        <translation>只有房间有余额，楼栋不能充值。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>This account is closed.</source>
        <translation>该账户已销户。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>The tenancy of this entry is over.</source>
        <translation>这笔记录的租期已结束。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>This top-up is reversed already.</source>
        <translation>这笔充值已经冲正。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Only top-ups can be reversed.</source>
        <translation>只有充值可以冲正。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Nobody lives in this room now.</source>
        <translation>该房间目前无人入住。</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>A reading of this meter waits for a decision.</source>
        <translation>该电表有一条示值待核对。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>This already exists.</source>
        <translation>已经存在。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>This was already booked with other content. Nothing was changed.</source>
        <translation>此请求已按其他内容入账，未做任何更改。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>There is history here, so it cannot be deleted.</source>
        <translation>已有历史记录，不能删除。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The reading is not plausible.</source>
        <translation>示值不合理。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Sharp, peak, flat and valley do not add up to the total.</source>
        <translation>尖、峰、平、谷之和与总示值不符。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Another reading is stored for this moment.</source>
        <translation>该时刻已有不同的示值。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>This day is already billed.</source>
        <translation>当天已经计费。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The file was not imported; nothing was changed.</source>
        <translation>文件未导入，未做任何更改。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The file cannot be read.</source>
        <translation>无法读取文件。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The file cannot be written.</source>
        <translation>无法写入文件。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Your role does not allow this.</source>
        <translation>您的角色无权执行此操作。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Sign in first.</source>
        <translation>请先登录。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The database does not exist.</source>
        <translation>数据库不存在。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>There already is a database of this name.</source>
        <translation>同名数据库已存在。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The database was made by a newer program. Update this one.</source>
        <translation>数据库由更新的版本创建，请升级本程序。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>This file is not a MeterDesk database.</source>
        <translation>该文件不是云寓电表前台的数据库。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Another program is writing to the database. Try again.</source>
        <translation>其他程序正在写入数据库，请重试。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The database could not be read or written. Nothing was booked.</source>
        <translation>数据库读写失败，没有入账。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The ledger was altered from outside.</source>
        <translation>账本被外部改动。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The concentrator cannot be reached.</source>
        <translation>无法连接集中器。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>No answer in time.</source>
        <translation>应答超时。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The meter refused the command.</source>
        <translation>电表拒绝了指令。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>This meter cannot do that.</source>
        <translation>该电表不支持此操作。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>The answer could not be understood.</source>
        <translation>无法识别应答内容。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>In training mode only the virtual building is spoken to.</source>
        <translation>练习模式下只与虚拟楼栋通讯。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>No meter is paired with this room.</source>
        <translation>该房间未配表。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>No printer is installed. The receipt can be printed later.</source>
        <translation>没有安装打印机，单据可以稍后打印。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Printing failed. The receipt can be printed again.</source>
        <translation>打印失败，单据可以重新打印。</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>An unexpected error occurred.</source>
        <translation>发生意外错误。</translation>
    </message>
</context>
<context>
    <name>meterdesk::HeaderMenu</name>
    <message>
        <location filename="../ui/common/HeaderMenu.cpp" line="+24"/>
        <source>Reset columns</source>
        <translation>恢复默认列</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>Sort ascending</source>
        <translation>升序</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Sort descending</source>
        <translation>降序</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Filter by this value</source>
        <translation>按此值筛选</translation>
    </message>
    <message>
        <location line="+9"/>
        <source>Freeze up to here</source>
        <translation>冻结至此列</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>Unfreeze</source>
        <translation>取消冻结</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Hide column</source>
        <translation>隐藏此列</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>Fit width</source>
        <translation>适合宽度</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Fit all widths</source>
        <translation>全部适合宽度</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>Columns</source>
        <translation>显示的列</translation>
    </message>
</context>
<context>
    <name>meterdesk::JobStrip</name>
    <message>
        <location filename="../ui/common/JobStrip.cpp" line="+22"/>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Retry failed</source>
        <translation>重试失败项</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
    <message>
        <location line="+43"/>
        <source>%1 failed</source>
        <translation>失败 %1</translation>
    </message>
    <message>
        <location line="+6"/>
        <source>about %1 s left</source>
        <translation>约剩 %1 秒</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>about %1 min left</source>
        <translation>约剩 %1 分钟</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>waiting for the concentrator</source>
        <translation>等待集中器恢复</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>stopping after this one</source>
        <translation>完成当前一块后停止</translation>
    </message>
    <message>
        <location line="+4"/>
        <source>%1 not done</source>
        <translation>未执行 %1</translation>
    </message>
</context>
<context>
    <name>meterdesk::LoadingBar</name>
    <message>
        <location filename="../ui/common/LoadingBar.cpp" line="+17"/>
        <source>Loading</source>
        <translation>正在加载</translation>
    </message>
</context>
<context>
    <name>meterdesk::MainWindow</name>
    <message>
        <location filename="../ui/shell/MainWindow.cpp" line="+38"/>
        <source>MeterDesk</source>
        <translation>云寓电表前台</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>MeterDesk — %1</source>
        <translation>云寓电表前台 MeterDesk — %1</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>training mode</source>
        <translation>练习模式</translation>
    </message>
</context>
<context>
    <name>meterdesk::NavigationView</name>
    <message>
        <location filename="../ui/shell/NavigationView.cpp" line="+19"/>
        <source>Counter</source>
        <translation>收费</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Operation</source>
        <translation>运行</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Records</source>
        <translation>档案</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <location line="+12"/>
        <source>Navigation</source>
        <translation>导航</translation>
    </message>
</context>
<context>
    <name>meterdesk::QuickAmounts</name>
    <message>
        <location filename="../ui/common/QuickAmounts.cpp" line="+46"/>
        <source>%1 yuan</source>
        <translation>%1 元</translation>
    </message>
</context>
<context>
    <name>meterdesk::SearchBox</name>
    <message>
        <location filename="../ui/shell/SearchBox.cpp" line="+45"/>
        <source>Room, meter, phone or name; scans work too</source>
        <translation>查房号、表号、手机或姓名，扫码亦可</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Search everywhere</source>
        <translation>全局查找</translation>
    </message>
    <message>
        <location line="+43"/>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <location line="+0"/>
        <source>The search failed</source>
        <translation>查找失败</translation>
    </message>
</context>
<context>
    <name>meterdesk::SearchForm</name>
    <message>
        <location filename="../ui/common/SearchForm.cpp" line="+34"/>
        <source>Search</source>
        <translation>查询</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <location line="+105"/>
        <source>%1, from</source>
        <translation>%1，起</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>%1, to</source>
        <translation>%1，止</translation>
    </message>
</context>
<context>
    <name>meterdesk::ShortcutSheet</name>
    <message>
        <location filename="../ui/shell/ShortcutSheet.cpp" line="+18"/>
        <source>Keyboard shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <location line="+8"/>
        <source>Search everywhere</source>
        <translation>全局查找</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Search form of the page</source>
        <translation>本页查询条件</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Print or reprint</source>
        <translation>打印或补打</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Refresh</source>
        <translation>刷新</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Next / previous part of the page</source>
        <translation>本页下一区 / 上一区</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Recharges of the account</source>
        <translation>充值明细</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Save; on the recharge page: book without printing</source>
        <translation>保存；充值页：只记账不打印</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Quick amounts</source>
        <translation>快捷金额</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Next payment method</source>
        <translation>下一种充值方式</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Close / trip the selected meter</source>
        <translation>对选中电表合闸 / 拉闸</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Copy cells, copy with headers</source>
        <translation>复制，连同表头复制</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Show or hide the side panel</source>
        <translation>显示或隐藏侧栏</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Collapse the navigation</source>
        <translation>收起导航</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Back to searching</source>
        <translation>返回查户</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>This sheet</source>
        <translation>本页说明</translation>
    </message>
</context>
<context>
    <name>meterdesk::SidePanel</name>
    <message>
        <location filename="../ui/common/SidePanel.cpp" line="+31"/>
        <source>Close panel</source>
        <translation>关闭面板</translation>
    </message>
</context>
<context>
    <name>meterdesk::StatusStrip</name>
    <message>
        <location filename="../ui/shell/StatusStrip.cpp" line="+51"/>
        <source>F1 shortcuts</source>
        <translation>F1 快捷键</translation>
    </message>
    <message>
        <location line="+31"/>
        <source>No network</source>
        <translation>无网络</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>LAN %1</source>
        <translation>局域网 %1</translation>
    </message>
</context>
<context>
    <name>meterdesk::StepResult</name>
    <message>
        <location filename="../ui/common/StepResult.cpp" line="+30"/>
        <source>waiting</source>
        <translation>等待</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>done</source>
        <translation>成功</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>being checked</source>
        <translation>核实中</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>skipped</source>
        <translation>未执行</translation>
    </message>
    <message>
        <location line="+74"/>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>meterdesk::TableFooter</name>
    <message>
        <location filename="../ui/common/TableFooter.cpp" line="+21"/>
        <source>Row</source>
        <translation>跳至行</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>Go to row</source>
        <translation>跳至行</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Go to row: type its number and press Enter</source>
        <translation>输入行号后按 Enter 跳转</translation>
    </message>
    <message>
        <location line="+27"/>
        <source>%1 rows</source>
        <translation>共 %1 条</translation>
    </message>
    <message>
        <location line="+2"/>
        <source>Rows %1 – %2 of %3</source>
        <translation>第 %1 – %2 条，共 %3 条</translation>
    </message>
    <message>
        <location line="+13"/>
        <source>%1 selected</source>
        <translation>已选 %1 条</translation>
    </message>
</context>
<context>
    <name>meterdesk::TopBar</name>
    <message>
        <location filename="../ui/shell/TopBar.cpp" line="+63"/>
        <source>TRAINING MODE</source>
        <translation>练习模式</translation>
    </message>
    <message>
        <location line="+16"/>
        <source>Collapse the navigation (Ctrl+B)</source>
        <translation>收起导航 (Ctrl+B)</translation>
    </message>
    <message>
        <location line="+1"/>
        <source>Collapse the navigation</source>
        <translation>收起导航</translation>
    </message>
    <message>
        <location line="+3"/>
        <source>MeterDesk</source>
        <translation>云寓电表前台</translation>
    </message>
    <message>
        <location line="+7"/>
        <source>A training database: only the virtual building is spoken to, no real meter.</source>
        <translation>练习数据库：只与虚拟楼栋通讯，不接触真实电表。</translation>
    </message>
    <message>
        <location line="+35"/>
        <source>Concentrators online %1/%2</source>
        <translation>集中器 在线 %1/%2</translation>
    </message>
    <message>
        <location line="+5"/>
        <source>No printer</source>
        <translation>没有打印机</translation>
    </message>
</context>
</TS>
